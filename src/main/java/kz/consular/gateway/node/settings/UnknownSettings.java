package kz.consular.gateway.node.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stops the start for a {@code gateway.*} setting that this program does not have, such as a mistyped one. The known settings are those of
 * the configuration metadata that the build derives from the settings records.
 *
 * <p>{@code ignoreUnknownFields = false} of Spring Boot cannot replace it: it sees neither a mistyped group nor the settings of a role
 * that this node does not play, because nothing binds them, and it passes over system properties. Environment variables are not checked:
 * other programs name theirs as they like.
 */
final class UnknownSettings implements EnvironmentPostProcessor, Ordered {
    private static final String PREFIX = "gateway.";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var known = known(application.getClassLoader());
        var spellings = known.stream().map(UnknownSettings::spelling).toList();
        environment.getPropertySources().stream()
                .flatMap(UnknownSettings::names)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX))
                .filter(name -> !spellings.contains(spelling(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "There is no setting " + name + ". Those like it are " + similar(name, known) + ".");
                });
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> enumerable
                        && !(source instanceof SystemEnvironmentPropertySource)
                ? Arrays.stream(enumerable.getPropertyNames())
                : Stream.empty();
    }

    /** @throws IllegalStateException when this program was packaged without its metadata */
    private static SortedSet<String> known(ClassLoader loader) {
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
        return names;
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

    /** Spring reads mail-to, mailTo and mail_to as one name, and roles[0] as an entry of roles. */
    private static String spelling(String name) {
        return name.replaceAll("\\[\\d+]|[-_]", "").toLowerCase(Locale.ROOT);
    }

    /** The settings of the same group, or all settings when there is no such group. */
    private static String similar(String name, SortedSet<String> known) {
        var group = name.substring(0, name.lastIndexOf('.') + 1);
        var near = known.stream().filter(other -> other.startsWith(group)).collect(Collectors.joining(", "));
        return near.isEmpty() ? String.join(", ", known) : near;
    }

    /** After all that may add settings. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 2;
    }
}
