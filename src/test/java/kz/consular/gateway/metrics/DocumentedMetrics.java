package kz.consular.gateway.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics in METRICS.md and in the output of a node. */
public final class DocumentedMetrics {
    static final Path FOLDER = Path.of("src/main/monitoring");

    private static final Pattern ROW =
            Pattern.compile("\\| `(gateway_\\w+)` \\| (\\w+) \\| (.*?) ?\\| [^|]+ \\| [^|]+ \\|");
    private static final Pattern TYPE = Pattern.compile("# TYPE (gateway_\\w+) (\\w+)");
    private static final Pattern SAMPLE = Pattern.compile("(gateway_\\w+)\\{(.*)} \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Pattern PART_OF_A_HISTOGRAM = Pattern.compile("_(bucket|count|sum)$");

    private DocumentedMetrics() {}

    /** Type and labels of each metric in METRICS.md. */
    public static Map<String, String> documented() {
        var documented = new TreeMap<String, String>();
        read("METRICS.md").lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            var row = ROW.matcher(line);
            if (!row.matches()) {
                throw new AssertionError("METRICS.md has an invalid row: " + line);
            }
            var labels = row.group(3).replace("`", "").replace(" ", "");
            documented.put(row.group(1), described(row.group(2), Set.of(labels.split(","))));
        });
        return documented;
    }

    /** Type and labels of each metric in the output of a node. */
    public static Map<String, String> shown(String scrape) {
        var types = new TreeMap<String, String>();
        var labels = new TreeMap<String, Set<String>>();
        scrape.lines().forEach(line -> {
            var type = TYPE.matcher(line);
            if (type.matches()) {
                types.put(type.group(1), type.group(2));
            }
            var sample = SAMPLE.matcher(line);
            if (sample.matches()) {
                labels.put(name(sample.group(1), types.keySet()), labels(sample.group(2)));
            }
        });
        var shown = new TreeMap<String, String>();
        types.forEach((name, type) -> shown.put(name, described(type, labels.getOrDefault(name, Set.of("")))));
        return shown;
    }

    /** The name without the suffixes of a histogram. */
    static String name(String sample, Set<String> known) {
        return known.contains(sample)
                ? sample
                : PART_OF_A_HISTOGRAM.matcher(sample).replaceFirst("");
    }

    private static Set<String> labels(String text) {
        return LABEL.matcher(text)
                .results()
                .map(label -> label.group(1))
                .filter(label -> !label.equals("le"))
                .collect(Collectors.toSet());
    }

    private static String described(String type, Set<String> labels) {
        return type + " by " + new TreeSet<>(labels);
    }

    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> namedIn(String file) {
        return Arrays.stream(read(file).split("[^a-z_]+"))
                .filter(word -> word.startsWith("gateway_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
