import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;

/**
 * One node of OpenSearch, from its jars, on this machine's own address.
 *
 * Arguments: HOME NAME HTTP_PORT TRANSPORT_PORT [SEED_TRANSPORT_PORTS FIRST_MANAGERS [SETTING=VALUE…]], ports and names with
 * commas between them. Without seeds it is a cluster of its own.
 */
public class TestNode extends Node {
  TestNode(Environment environment, List<PluginInfo> plugins) {
    super(environment, plugins, false);
  }

  static PluginInfo plugin(Class<? extends Plugin> of) {
    return new PluginInfo(of.getName(), "classpath", "NA", Version.CURRENT, "21", of.getName(), null, List.of(), false);
  }

  public static void main(String[] given) throws Exception {
    Path home = Path.of(given[0]).toAbsolutePath();
    Files.createDirectories(home.resolve("config"));
    Settings.Builder settings = Settings.builder()
      .put("path.home", home)
      .put("cluster.name", "duizhao-test")
      .put("node.name", given[1])
      .put("network.host", "127.0.0.1")
      .put("http.port", given[2])
      .put("transport.port", given[3])
      .put("cluster.routing.allocation.disk.threshold_enabled", false);
    if (given.length < 6 || given[4].isEmpty()) settings.put("discovery.type", "single-node");
    else {
      List<String> seeds = Arrays.stream(given[4].split(",")).map(port -> "127.0.0.1:" + port).toList();
      settings.putList("discovery.seed_hosts", seeds);
      settings.putList("cluster.initial_cluster_manager_nodes", given[5].split(","));
    }
    for (int at = 6; at < given.length; at++) {
      String[] pair = given[at].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    Environment environment =
      InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), home.resolve("config"), () -> given[1]);
    Node node = new TestNode(environment, List.of(
      plugin(org.opensearch.transport.Netty4ModulePlugin.class),
      plugin(org.opensearch.analysis.common.CommonAnalysisModulePlugin.class),
      plugin(org.opensearch.painless.PainlessModulePlugin.class),
      plugin(org.opensearch.index.mapper.MapperExtrasModulePlugin.class)));
    node.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        node.close();
      } catch (Exception error) {
        System.err.println(error);
      }
    }));
    Thread.currentThread().join();
  }
}
