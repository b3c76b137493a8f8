package kz.consular.gateway.cli.brokerfiles;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.Party;

/**
 * The queues and rights of the parties, in the configuration files of the broker. A mission may send to offices and
 * read its own queue; an office may send to missions and read its own queue. Both may send to the dead-letter queue and
 * send reports; IT staff reads both. IT staff may send commands to each party, and may send messages of the dead-letter
 * queue to a party again: the recipient accepts only containers with the seal of a party. Everything else is forbidden.
 */
record BrokerFiles(NodeList list) {
    private static final String DEAD_LETTER = "delivery.dead-letter";
    private static final String EXPIRED = "delivery.expired";
    private static final String REPORTS = "delivery.reports";
    private static final String COMMANDS = "orders.";
    private static final String MISSION = "mission";
    private static final String OFFICE = "office";
    private static final String IT = "it";
    private static final String HEADER = "Written by \"broker-files\" from the list of nodes: change that instead.";

    /** Replaces the files, each atomically. A broker that runs on this folder reads them again within seconds. */
    void write(Path folder) throws IOException {
        replace(folder.resolve("queues.xml"), queues());
        replace(folder.resolve("rights.xml"), rights());
        replace(folder.resolve("parties-users.properties"), users());
        replace(folder.resolve("parties-roles.properties"), roles());
        var brokerXml = folder.resolve("broker.xml");
        if (Files.exists(brokerXml)) {
            Files.setLastModifiedTime(brokerXml, FileTime.from(Instant.now()));
        }
    }

    private static void replace(Path file, String content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String queues() {
        var queue = """
                   <address name="%1$s">
                      <anycast>
                         <queue name="%1$s"/>
                      </anycast>
                   </address>
                """;
        return xml(
                "addresses",
                Stream.concat(
                                Stream.of(DEAD_LETTER, EXPIRED, REPORTS),
                                list.nodes().keySet().stream().flatMap(party -> Stream.of(party, COMMANDS + party)))
                        .map(queue::formatted));
    }

    private String rights() {
        var staff = Stream.of(
                setting(DEAD_LETTER, permission("send", MISSION + "," + OFFICE), IT),
                setting(EXPIRED, "", IT),
                setting(REPORTS, permission("send", MISSION + "," + OFFICE + "," + IT), IT));
        var parties = list.nodes().keySet().stream()
                .flatMap(party -> Stream.of(
                        setting(party, permission("send", (isMission(party) ? OFFICE : MISSION) + "," + IT), party),
                        setting(COMMANDS + party, permission("send", IT), party)));
        return xml("security-settings", Stream.concat(staff, parties));
    }

    private static String setting(String address, String sending, String reader) {
        return "   <security-setting match=\"" + address + "\">\n" + sending + permission("consume", reader)
                + permission("browse", reader) + "   </security-setting>\n";
    }

    private static String permission(String type, String roles) {
        return "      <permission type=\"" + type + "\" roles=\"" + roles + "\"/>\n";
    }

    private static String xml(String element, Stream<String> content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " + HEADER + " -->\n<" + element
                + " xmlns=\"urn:activemq:core\">\n" + content.collect(joining()) + "</" + element + ">\n";
    }

    private String users() {
        var all = nodes(_ -> true);
        all.addAll(list.it());
        return "# " + HEADER + "\n"
                + all.stream().map(node -> node + "=" + node.pattern() + "\n").collect(joining());
    }

    private String roles() {
        Map<String, Collection<ClientCommonName>> members = new LinkedHashMap<>(list.nodes());
        members.put(MISSION, nodes(BrokerFiles::isMission));
        members.put(OFFICE, nodes(address -> !isMission(address)));
        members.put(IT, list.it());
        return "# " + HEADER + "\n"
                + members.entrySet().stream()
                        .filter(role -> !role.getValue().isEmpty())
                        .map(role -> role.getKey() + "="
                                + role.getValue().stream()
                                        .map(ClientCommonName::value)
                                        .collect(joining(",")) + "\n")
                        .collect(joining());
    }

    private SortedSet<ClientCommonName> nodes(Predicate<String> address) {
        var found = new TreeSet<ClientCommonName>();
        list.nodes().forEach((party, names) -> {
            if (address.test(party)) {
                found.addAll(names);
            }
        });
        return found;
    }

    private static boolean isMission(String address) {
        return address.startsWith(Party.MISSION_PREFIX);
    }
}
