package kz.consular.gateway.cli.brokerfiles;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import kz.consular.gateway.domain.Party;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The clients of the broker and the parties for which they work: a table with the columns {@code node,party} and a row
 * for each party of a node. A party is {@code mission.<code>}, {@code office.<code>}, {@code office.*} for all offices
 * of the directory, or {@code it} for IT staff, which reads the dead-letter queue.
 *
 * @param nodes the nodes of each party, by its address; every office is a key, with an empty set where no node is
 *     listed
 * @param it the nodes of IT staff
 */
record NodeList(SortedMap<String, SortedSet<ClientCommonName>> nodes, SortedSet<ClientCommonName> it) {
    private static final List<String> COLUMNS = List.of("node", "party");
    private static final String EVERY_OFFICE = Party.OFFICE_PREFIX + "*";
    private static final String IT = "it";
    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setCommentMarker('#')
            .get();

    NodeList {
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
        it = Collections.unmodifiableSortedSet(new TreeSet<>(it));
    }

    /**
     * @param offices the addresses of all offices
     * @throws NodeListInvalid naming every problem
     */
    static NodeList read(Reader text, Set<String> offices) throws IOException {
        try (var parser = FORM.parse(text)) {
            return new Reading(offices).of(parser.getRecords());
        }
    }

    /** Reads the rows and collects every problem. */
    private static final class Reading {
        private final List<String> problems = new ArrayList<>();
        private final SortedMap<String, SortedSet<ClientCommonName>> nodes = new TreeMap<>();
        private final SortedSet<ClientCommonName> it = new TreeSet<>();
        private final Set<String> offices;

        Reading(Set<String> offices) {
            this.offices = offices;
            offices.forEach(office -> nodes.put(office, new TreeSet<>()));
        }

        NodeList of(List<CSVRecord> records) throws NodeListInvalid {
            if (records.isEmpty() || !records.getFirst().toList().equals(COLUMNS)) {
                problems.add("The first line must be '" + String.join(",", COLUMNS) + "'.");
            } else {
                records.stream().skip(1).forEach(this::add);
            }
            if (!problems.isEmpty()) {
                throw new NodeListInvalid(problems);
            }
            return new NodeList(nodes, it);
        }

        private void add(CSVRecord row) {
            BiConsumer<String, Object> problem = (what, about) ->
                    problems.add("Row %d: %s.".formatted(row.getRecordNumber(), what.formatted(about)));
            if (row.size() != COLUMNS.size()) {
                problem.accept("it has %s values, not node and party", row.size());
                return;
            }
            try {
                var node = new ClientCommonName(row.get(0));
                for (var group : groups(row.get(1))) {
                    if (!group.add(node)) {
                        problem.accept("%s is listed for this party already", node);
                    }
                }
            } catch (IllegalArgumentException e) {
                problem.accept("%s", e.getMessage());
            }
        }

        private List<SortedSet<ClientCommonName>> groups(String party) {
            if (party.equals(IT)) {
                return List.of(it);
            }
            if (party.equals(EVERY_OFFICE)) {
                return offices.stream().map(nodes::get).toList();
            }
            return switch (Party.of(party)) {
                case Party.Mission mission -> List.of(nodes.computeIfAbsent(mission.address(), _ -> new TreeSet<>()));
                case Party.Office office -> {
                    var group = nodes.get(office.address());
                    if (group == null) {
                        throw new IllegalArgumentException("No office of the directory is " + office);
                    }
                    yield List.of(group);
                }
            };
        }
    }
}
