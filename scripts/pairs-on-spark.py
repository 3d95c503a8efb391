# All pairs of exported indexes on Spark, as `duizhao find --all` finds them: the same pairs with the same figures.
#
#   duizhao index export --index news.duizhao -o news.jsonl
#   spark-submit scripts/pairs-on-spark.py news.jsonl pairs/ [--min 0.3] [--budget 1000000000]
#
# On a cluster news.jsonl may be a folder of exports, and both places may be hdfs:// or s3a://. Each line of what it writes
# has the ids of two texts, what they share, and how much of each is in the other, rounded to three places.
import argparse

from pyspark.sql import SparkSession, Window, functions as F

# Fingerprints that two texts have to share: LEAST_SHARED in src/find-pairs/find-pairs.ts.
LEAST_SHARED = 8

parser = argparse.ArgumentParser()
parser.add_argument("exported")
parser.add_argument("pairs")
parser.add_argument("--min", type=float, default=0.3)
parser.add_argument("--budget", type=float, default=1e9)
asked = parser.parse_args()

spark = SparkSession.builder.appName("duizhao pairs").getOrCreate()
texts = spark.read.schema("id string, fingerprints array<long>").json(asked.exported)
# The head of an export is a line without an id. A shuffle of whole numbers costs less than one of ids.
texts = texts.where("id is not null").withColumn("text", F.monotonically_increasing_id()).persist()
postings = texts.select("text", F.explode("fingerprints").alias("fingerprint"))

# The rarest fingerprints, as long as their lists together make no more pairs than the budget.
lists = postings.groupBy("fingerprint").agg(F.collect_list("text").alias("having"), F.count("*").alias("length")).persist()
by_length = lists.where("length > 1").groupBy("length").agg(F.sum(F.expr("length * (length - 1) / 2")).alias("pairs"))
running = by_length.withColumn("sum", F.sum("pairs").over(Window.orderBy("length"))).orderBy("length").collect()
within = [row["length"] for at, row in enumerate(running) if at == 0 or row["sum"] <= asked.budget]
most = max(within) if len(within) < len(running) else None
counted = lists if most is None else lists.where(F.col("length") <= most)

# How many of them each text has.
kept = counted.select(F.explode("having").alias("text")).groupBy("text").agg(F.count("*").alias("kept"))

# What each two share: a text goes to one place with all that are behind it in its lists, and is counted there. Pairs one by one
# would be a row each, which are next to never equal within a task, and so all of them would be shuffled.
behind = counted.where("length > 1").select(F.array_sort("having").alias("having"))
behind = behind.select(F.posexplode("having").alias("at", "one"), "having").where("at + 1 < size(having)")
behind = behind.select("one", F.expr("slice(having, at + 2, size(having))").alias("others"))
# So many places as were asked for: by the size of what is shuffled they would be too few for what is counted there.
behind = behind.repartition(int(spark.conf.get("spark.sql.shuffle.partitions")), "one")
shared = behind.select("one", F.explode("others").alias("other")).groupBy("one", "other").agg(F.count("*").alias("shared"))
shared = shared.where(F.col("shared") >= LEAST_SHARED)

# A text may be the first of a pair only by its id.
named = texts.select("text", "id").join(kept, "text")
one = named.toDF("one", "one_id", "one_kept")
other = named.toDF("other", "other_id", "other_kept")
pairs = shared.join(one, "one").join(other, "other")
pairs = pairs.where(F.col("shared") >= asked.min * F.least("one_kept", "other_kept"))
is_first = F.col("one_id") < F.col("other_id")


def either(if_first, if_not):
    return F.when(is_first, F.col(if_first)).otherwise(F.col(if_not))


pairs.select(
    either("one_id", "other_id").alias("first"),
    either("other_id", "one_id").alias("second"),
    "shared",
    F.round(F.col("shared") / either("one_kept", "other_kept"), 3).alias("ofFirst"),
    F.round(F.col("shared") / either("other_kept", "one_kept"), 3).alias("ofSecond"),
).write.json(asked.pairs, mode="overwrite")
spark.stop()
