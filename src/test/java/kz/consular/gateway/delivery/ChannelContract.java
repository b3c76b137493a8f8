package kz.consular.gateway.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** {@code office-channel.asyncapi.yaml}, with its references followed. */
final class ChannelContract {
    static final String CORRELATION_ID = "JMSCorrelationID";

    private final Map<?, ?> document;

    ChannelContract(Path file) {
        try {
            document = new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every reference in the document, whether or not it leads somewhere. */
    List<String> references() {
        var found = new ArrayList<String>();
        collect(document, found);
        return found;
    }

    private static void collect(Object part, List<String> found) {
        switch (part) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (key.equals("$ref")) {
                        found.add(value.toString());
                    } else {
                        collect(value, found);
                    }
                });
            case Collection<?> list -> list.forEach(element -> collect(element, found));
            default -> {}
        }
    }

    /** @throws IllegalArgumentException when the reference leads nowhere */
    Object at(String reference) {
        Object part = document;
        for (var step : Arrays.stream(reference.split("/")).skip(1).toList()) {
            part = part instanceof Map<?, ?> map ? map.get(step) : null;
            if (part == null) {
                throw new IllegalArgumentException(reference + " leads nowhere");
            }
        }
        return part instanceof Map<?, ?> map && map.containsKey("$ref")
                ? at(map.get("$ref").toString())
                : part;
    }

    Map<?, ?> map(String reference) {
        return (Map<?, ?>) at(reference);
    }

    Set<String> texts(String reference) {
        return ((Collection<?>) at(reference))
                .stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the message kinds that travel, each with the place of its description. */
    Map<String, String> messages() {
        return map("#/components/messages").keySet().stream()
                .map(key -> "#/components/messages/" + key)
                .collect(Collectors.toMap(place -> String.valueOf(map(place).get("name")), place -> place));
    }

    /** What stands on a message of this kind. */
    Headers headers(String kind) {
        var headers = new Headers(new LinkedHashMap<>(), new TreeSet<>());
        gather(map(messages().get(kind) + "/headers"), headers);
        return headers;
    }

    private void gather(Map<?, ?> schema, Headers headers) {
        if (schema.get("$ref") instanceof String reference) {
            gather(map(reference), headers);
            return;
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> gather((Map<?, ?>) part, headers));
        }
        if (schema.get("required") instanceof List<?> names) {
            names.forEach(name -> headers.required().add(name.toString()));
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, value) -> headers.schemas()
                    .computeIfAbsent(name.toString(), _ -> new ArrayList<>())
                    .add(followed((Map<?, ?>) value)));
        }
    }

    private Map<?, ?> followed(Map<?, ?> schema) {
        return schema.get("$ref") instanceof String reference ? map(reference) : schema;
    }

    /** @param schemas all that is said of each header; every one has to hold */
    record Headers(Map<String, List<Map<?, ?>>> schemas, Set<String> required) {

        /** What is wrong with a value, if anything. */
        List<String> complaints(String name, Object value) {
            return schemas.getOrDefault(name, List.of(Map.of("not", "described"))).stream()
                    .filter(schema -> !holds(schema, value))
                    .map(schema -> name + "=" + value + " against " + schema)
                    .toList();
        }

        private static boolean holds(Map<?, ?> schema, Object value) {
            return !schema.containsKey("not")
                    && isOfType(schema.get("type"), value)
                    && (!schema.containsKey("const") || schema.get("const").equals(value))
                    && (!(schema.get("enum") instanceof List<?> values) || values.contains(value))
                    && (!(schema.get("pattern") instanceof String pattern)
                            || value.toString().matches(pattern))
                    && (!(schema.get("minimum") instanceof Number least)
                            || ((Number) value).longValue() >= least.longValue());
        }

        private static boolean isOfType(@Nullable Object type, Object value) {
            return switch (String.valueOf(type)) {
                case "null" -> true;
                case "string" -> value instanceof String;
                case "integer" -> value instanceof Long || value instanceof Integer;
                default -> throw new IllegalArgumentException("A header of type " + type);
            };
        }
    }
}
