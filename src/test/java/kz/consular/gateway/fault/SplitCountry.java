package kz.consular.gateway.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.OfficerTls;
import kz.consular.gateway.demo.OfficeClerk;
import kz.consular.gateway.demo.pki.CertificateProfile.Person;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.demo.pki.Population;
import kz.consular.gateway.demo.pki.TestPki;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.territory.Territories;

/**
 * A mission and two offices as in production: two processes with their own keys, folders and databases, and a standalone broker. The
 * test controls the link of each process to the broker.
 */
final class SplitCountry implements AutoCloseable {
    static final String MISSION = "mission.BERLIN";
    /** The office of the single adult; the other office has all other applicants. */
    static final OfficeCode ALMATY = new OfficeCode("751710000");

    static final OfficeCode PETROPAVL = new OfficeCode("591000000");

    private static final char[] PASSWORD = "test-only".toCharArray();
    private static final Person OFFICER = new Person("officer-BERLIN", MISSION);
    /** Shorter pauses than by default, with the same rules. */
    private static final List<String> IMPATIENT = List.of(
            "--gateway.delivery.lease=5s", "--gateway.delivery.retry=200ms..2s", "--gateway.delivery.receipt=20s..40s");

    private final TestPki pki;
    private final Path folder;
    private final BrokerSite site;
    private final BrokerProcess broker;
    private final Link missionLink;
    private final Link officeLink;
    private final Node mission;
    private final Node office;
    private final Database database;
    private final Map<OfficeCode, OfficeClerk> clerks = new ConcurrentHashMap<>();

    private SplitCountry(Path folder, Database database) throws Exception {
        this.folder = folder;
        this.database = database;
        pki = TestPki.open(folder.resolve("certificates"), population(), PASSWORD, Clock.systemUTC());
        site = BrokerSite.in(folder.resolve("site"))
                .node("mission", MISSION)
                .node("office", address(ALMATY), address(PETROPAVL));
        broker = BrokerProcess.prepare(site);
        missionLink = Link.to(broker.port());
        officeLink = Link.to(broker.port());
        mission = node("mission", List.of(MISSION), missionLink, List.of());
        office = node("office", List.of(address(ALMATY), address(PETROPAVL)), officeLink, database.settings());
    }

    /** The database of the office. The mission always has SQLite. */
    private record Database(Optional<PostgresProcess> postgres) {
        List<String> settings() {
            return postgres.map(running -> List.of(
                            "--spring.datasource.url=" + running.url(),
                            "--spring.datasource.username=" + running.user()))
                    .orElse(List.of());
        }
    }

    /** Starts the country with SQLite at both ends. */
    static SplitCountry start(Path folder) throws Exception {
        return start(new SplitCountry(folder, new Database(Optional.empty())));
    }

    /** The same, with a PostgreSQL at the office. */
    static SplitCountry startWithPostgres(Path folder) throws Exception {
        var postgres = PostgresProcess.start(folder);
        return start(new SplitCountry(folder, new Database(Optional.of(postgres))));
    }

    private static SplitCountry start(SplitCountry country) throws Exception {
        try {
            country.broker.startAgain();
            country.mission.start();
            country.office.start();
            country.broker.awaitReady();
            country.mission.awaitUp();
            country.office.awaitUp();
            return country;
        } catch (RuntimeException e) {
            country.close();
            throw e;
        }
    }

    private static Population population() {
        var clerks = Stream.of(ALMATY, PETROPAVL).map(SplitCountry::clerkOf);
        return new Population(
                "Mission gateway test CA",
                Stream.of(MISSION, address(ALMATY), address(PETROPAVL))
                        .map(address -> new Population.Party(address, IssuedKey.Kind.EC_P256))
                        .toList(),
                Stream.concat(Stream.of(OFFICER), clerks).toList());
    }

    private static Person clerkOf(OfficeCode office) {
        return new Person("clerk-" + office, address(office));
    }

    private static String address(OfficeCode office) {
        return "office." + office;
    }

    private Node node(String role, List<String> parties, Link link, List<String> own) throws Exception {
        var settings = new ArrayList<>(IMPATIENT);
        settings.addAll(own);
        settings.addAll(site.settings(role, "tcp://localhost:" + link.port()));
        settings.addAll(List.of(
                "--gateway.roles=" + role,
                "--gateway.signing.keystore=" + sealsOf(role, parties),
                "--gateway.signing.keystore-password=" + new String(PASSWORD),
                "--gateway.signing.ca-certificates=" + pki.caCertificates(),
                "--gateway.signing.revocation-list=" + pki.revocationList(),
                "--gateway.directory.seal-certificates=" + pki.sealCertificates(),
                "--gateway.directory.offices=" + directory(),
                "--gateway.trust.crl=" + pki.revocationList(),
                "--server.ssl.certificate=" + pki.serverCertificate().toUri(),
                "--server.ssl.certificate-private-key=" + pki.serverKey().toUri(),
                "--server.ssl.trust-certificate=" + pki.caCertificates().toUri()));
        return new Node(folder.resolve(role), settings);
    }

    /** A node holds the keys of its own parties and no others. */
    private Path sealsOf(String role, List<String> parties) throws IOException, GeneralSecurityException {
        var all = KeyStore.getInstance(pki.sealKeystore().toFile(), PASSWORD);
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        var protection = new PasswordProtection(PASSWORD);
        for (var party : parties) {
            own.setEntry(party, all.getEntry(party, protection), protection);
        }
        var file = folder.resolve(role + "-seals.p12");
        try (var out = Files.newOutputStream(file)) {
            own.store(out, PASSWORD);
        }
        return file;
    }

    private Path directory() throws IOException {
        var rows = Territories.load().current().stream()
                .map(district -> district.kato().value())
                .map(kato -> kato + "," + (kato.equals(ALMATY.value()) ? "A,A,A" : "P,P,P"))
                .map(row -> (row.endsWith("A") ? ALMATY : PETROPAVL) + "," + row);
        return Files.writeString(
                folder.resolve("offices.csv"),
                Stream.concat(Stream.of("office,kato,name_kk,name_ru,name_en"), rows)
                        .collect(Collectors.joining("\n")));
    }

    /** With a new connection, not one to a killed node. */
    MissionClient officer() {
        return MissionClient.at(mission.url("/services/mission"), tls(OFFICER));
    }

    OfficeClerk clerk(OfficeCode of) {
        return clerks.computeIfAbsent(of, its -> new OfficeClerk(office.url("/office/cases"), tls(clerkOf(its))));
    }

    private SSLContext tls(Person person) {
        return OfficerTls.of(pki.personKeystore(person), PASSWORD, pki.caCertificates());
    }

    /** All queues of the broker. */
    static List<String> queues() {
        return List.of(MISSION, address(ALMATY), address(PETROPAVL), "delivery.dead-letter", "delivery.expired");
    }

    BrokerProcess broker() {
        return broker;
    }

    /** @throws java.util.NoSuchElementException when the office has SQLite */
    PostgresProcess postgres() {
        return database.postgres().orElseThrow();
    }

    Node mission() {
        return mission;
    }

    Node office() {
        return office;
    }

    Link missionLink() {
        return missionLink;
    }

    Link officeLink() {
        return officeLink;
    }

    NodeDatabase missionDatabase() {
        return NodeDatabase.ofSqlite(mission);
    }

    NodeDatabase officeDatabase() {
        return database.postgres()
                .map(running -> new NodeDatabase(running.url(), running.user()))
                .orElseGet(() -> NodeDatabase.ofSqlite(office));
    }

    @Override
    public void close() throws Exception {
        try (broker;
                missionLink;
                officeLink;
                mission;
                office) {
            database.postgres().ifPresent(PostgresProcess::close);
        }
    }
}
