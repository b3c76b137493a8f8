package kz.consular.gateway.node.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that this program has: those of the metadata that the build derives from the settings classes, and that editors complete
 * from.
 */
final class KnownSettings {
    static final String PREFIX = "gateway.";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final SortedSet<String> names;
    private final List<String> spellings;

    private KnownSettings(SortedSet<String> names) {
        this.names = names;
        this.spellings = names.stream().map(KnownSettings::spelling).toList();
    }

    /** @throws IllegalStateException when this program was packed without its metadata */
    static KnownSettings load(ClassLoader loader) {
        var names = new TreeSet<String>();
        try {
            for (var metadata : Collections.list(loader.getResources(METADATA))) {
                names.addAll(names(metadata));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + METADATA, e);
        }
        if (names.isEmpty()) {
            throw new IllegalStateException(METADATA + " lacks the settings of this program. Package it anew.");
        }
        return new KnownSettings(names);
    }

    private static List<String> names(URL metadata) throws IOException {
        try (var content = metadata.openStream()) {
            return JsonMapper.shared()
                    .readTree(content)
                    .path("properties")
                    .valueStream()
                    .map(property -> property.path("name").asString(""))
                    .filter(name -> name.startsWith(PREFIX))
                    .toList();
        }
    }

    boolean has(String name) {
        return spellings.contains(spelling(name));
    }

    /** Spring reads retry-first, retryFirst and retry_first as one, and roles[0] as an entry of roles. */
    private static String spelling(String name) {
        return name.replaceAll("\\[\\d+]|[-_]", "").toLowerCase(Locale.ROOT);
    }

    /** The settings of the same group, or all groups when there is no such group. */
    String like(String name) {
        var group = name.substring(0, name.lastIndexOf('.') + 1);
        var near = names.stream().filter(known -> known.startsWith(group)).collect(Collectors.joining(", "));
        return near.isEmpty() ? String.join(", ", names) : near;
    }
}
