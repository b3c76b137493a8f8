package kz.consular.gateway.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.MissionGateway;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.demo.pki.TestPki;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.wire.mission.CaseState;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole country in this process on a free port, used only through its endpoints. */
final class Country implements AutoCloseable {
    private final ConfigurableApplicationContext node;
    private final DemoEndpoints endpoints;

    private Country(ConfigurableApplicationContext node, DemoEndpoints endpoints) {
        this.node = node;
        this.endpoints = endpoints;
    }

    /** Starts on the data of an earlier start in the folder, if there are any. */
    static Country start(Path folder, String... settings) {
        return startWith(folder.resolve("certificates"), folder, settings);
    }

    /** Starts with the certificates of other starts. */
    static Country startWith(Path certificates, Path folder, String... settings) {
        CountryCertificates.in(certificates);
        var arguments = new ArrayList<>(List.of(
                "--gateway.data=" + folder.resolve("data"),
                "--gateway.demo.active=true",
                "--gateway.demo.certificates=" + certificates,
                "--server.port=0",
                "--gateway.console.port=0",
                "--gateway.demo.rehearsal=false"));
        arguments.addAll(List.of(settings));
        return run(certificates, arguments);
    }

    /**
     * One mission, with its own key alone; other nodes serve the offices.
     *
     * @param broker the settings of a standalone broker
     */
    static Country missionAlone(Path folder, MissionCode mission, List<String> broker) {
        return alone("mission", folder, PartyKeys.of(mission, folder.resolve("certificates")), broker);
    }

    /** All offices and no mission, with the same certificates as the mission in the same folder. */
    static Country officesAlone(Path folder, List<String> broker) {
        return alone("office", folder, PartyKeys.ofTheOffices(folder.resolve("certificates")), broker);
    }

    /** The same offices with a wrong trust anchor: they refuse every dossier. */
    static Country officesTrusting(TestPki wrong, Path folder, List<String> broker) {
        var settings = PartyKeys.ofTheOffices(folder.resolve("certificates")).settings().stream()
                .map(setting -> replaced(setting, "--gateway.signing.ca-certificates=", wrong.caCertificates()))
                .map(setting -> replaced(setting, "--gateway.signing.revocation-list=", wrong.revocationList()))
                .toList();
        return alone("office", folder, settings, broker);
    }

    private static String replaced(String setting, String name, Path value) {
        return setting.startsWith(name) ? name + value : setting;
    }

    /** A node that serves no party and holds no seal key. */
    static Country monitorAlone(Path folder, String... settings) {
        var certificates = folder.resolve("certificates");
        var arguments = new ArrayList<>(PartyKeys.ofNobody(certificates));
        arguments.addAll(List.of(
                "--gateway.roles=monitor",
                "--gateway.data=" + folder.resolve("data-monitor"),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--gateway.console.port=0"));
        arguments.addAll(List.of(settings));
        return run(certificates, arguments);
    }

    private static Country alone(String role, Path folder, PartyKeys keys, List<String> broker) {
        return alone(role, folder, keys.settings(), broker);
    }

    private static Country alone(String role, Path folder, List<String> keys, List<String> broker) {
        var arguments = new ArrayList<>(keys);
        arguments.addAll(List.of(
                "--gateway.roles=" + role,
                "--gateway.data=" + folder.resolve("data-" + role),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--gateway.console.port=0"));
        arguments.addAll(broker);
        return run(folder.resolve("certificates"), arguments);
    }

    private static Country run(Path certificates, List<String> arguments) {
        var node = new SpringApplicationBuilder(MissionGateway.class).run(arguments.toArray(String[]::new));
        var port = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Country(node, new DemoEndpoints(port, certificates));
    }

    /** A page of the console. */
    URI console(String path) {
        return URI.create("http://127.0.0.1:" + consolePort() + path);
    }

    DemoEndpoints endpoints() {
        return endpoints;
    }

    int consolePort() {
        return node.getEnvironment().getRequiredProperty("local.console.port", Integer.class);
    }

    <T> T part(Class<T> type) {
        return node.getBean(type);
    }

    /** Publishes an event as a module of the node would. */
    void publish(Object event) {
        node.publishEvent(event);
    }

    MissionClient officer(MissionCode mission) {
        return endpoints.officer(mission);
    }

    OfficeClerk clerkHolding(String caseNumber, String office) {
        var clerk = endpoints.clerk(new OfficeCode(office));
        Awaitility.await("the office holds " + caseNumber)
                .atMost(Duration.ofSeconds(60))
                .until(() -> clerk.holds(caseNumber));
        return clerk;
    }

    void awaitState(MissionClient officer, String caseNumber, CaseState state) {
        Awaitility.await(caseNumber + " is " + state)
                .atMost(Duration.ofSeconds(60))
                .until(() -> officer.caseOf(caseNumber).getCase().getState() == state);
    }

    @Override
    public void close() {
        node.close();
    }
}
