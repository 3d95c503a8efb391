import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginBundle;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestController;
import org.elasticsearch.rest.RestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/**
 * One node of Elasticsearch 8 or 9, from its jars, on this machine's own address.
 *
 * Arguments: HOME NAME HTTP_PORT TRANSPORT_PORT [SEED_TRANSPORT_PORTS FIRST_MASTERS [SETTING=VALUE…]], ports and names with
 * commas between them. Without seeds it is a cluster of its own. The property `modules` names the folder of its modules.
 */
public class TestNode {
  public static void main(String[] given) throws Exception {
    LogConfigurator.configureESLogging();
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
      settings.putList("cluster.initial_master_nodes", given[5].split(","));
    }
    for (int at = 6; at < given.length; at++) {
      String[] pair = given[at].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    Environment environment =
      InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), home.resolve("config"), () -> given[1]);
    Set<PluginBundle> modules = modulesIn(Path.of(System.getProperty("modules")));
    Node node = new Node(environment, PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false));
    node.injector().getInstance(RestController.class).registerHandler(new Root(given[1]));
    node.start();
    Thread.currentThread().join();
  }

  /** Version 9 wants a second word: whether it is a node of a cloud without servers. */
  @SuppressWarnings("unchecked")
  static Set<PluginBundle> modulesIn(Path folder) throws Exception {
    for (Method method : PluginsLoader.class.getMethods()) {
      if (!method.getName().equals("loadModulesBundles")) continue;
      Object[] words = method.getParameterCount() == 1 ? new Object[] {folder} : new Object[] {folder, false};
      return (Set<PluginBundle>) method.invoke(null, words);
    }
    throw new IllegalStateException("no loadModulesBundles");
  }

  /** What the module rest-root answers, which is in no Maven repository. */
  record Root(String node) implements RestHandler {
    @Override
    public List<Route> routes() {
      return List.of(new Route(RestRequest.Method.GET, "/"));
    }

    @Override
    public void handleRequest(RestRequest request, RestChannel channel, NodeClient client) throws Exception {
      Build build = Build.current();
      XContentBuilder body = channel.newBuilder().startObject();
      body.field("name", node).field("cluster_name", "duizhao-test").startObject("version");
      body.field("number", build.qualifiedVersion()).field("build_flavor", build.flavor());
      body.field("build_type", build.type().displayName()).field("build_hash", build.hash());
      body.field("build_date", build.date()).field("build_snapshot", build.isSnapshot());
      body.field("minimum_wire_compatibility_version", build.minWireCompatVersion());
      body.field("minimum_index_compatibility_version", build.minIndexCompatVersion());
      body.endObject().field("tagline", "You Know, for Search").endObject();
      channel.sendResponse(new RestResponse(RestStatus.OK, body));
    }
  }
}
