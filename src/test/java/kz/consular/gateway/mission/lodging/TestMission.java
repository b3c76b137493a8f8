package kz.consular.gateway.mission.lodging;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.dossier.TestDossiers;
import kz.consular.gateway.mission.cases.CaseOpening;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.cases.TestRegister;
import kz.consular.gateway.mission.recovery.CaseRecovery;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import org.springframework.transaction.support.TransactionOperations;

/** The intake of two missions on a real database and disk, with real seals; nothing is sent on. */
public final class TestMission implements AutoCloseable {
    public static final MissionCode BERLIN = new MissionCode("BERLIN");
    public static final MissionCode PARIS = new MissionCode("PARIS");
    static final Territories TERRITORIES = Territories.load();

    /** Noon in Almaty on the day on which {@link Applications} are complete. */
    static final Instant NOON = Instant.parse("2026-03-02T07:00:00.123456Z");

    public final TestClock clock = new TestClock(NOON);
    public final TestDepot depot;
    final List<Object> events = new CopyOnWriteArrayList<>();
    public final CaseRegister register;
    private final Path folder;
    private final TestSeals seals;

    public TestMission(Path folder) {
        this(folder, TestDatabase.SQLITE);
    }

    public TestMission(Path folder, TestDatabase database) {
        this.folder = folder;
        depot = TestDepot.in(folder.resolve("data"), clock, database);
        register = TestRegister.register(depot.jdbc());
        seals = TestSeals.in(folder.resolve("pki"), clock, IssuedKey.Kind.EC_P256, "mission.BERLIN", "mission.PARIS");
    }

    public Intake intake() {
        return intake(standardDirectory(), depot.transactions());
    }

    public Intake intake(TransactionOperations transactions) {
        return intake(standardDirectory(), transactions);
    }

    public Intake intake(OfficeDirectory directory) {
        return intake(directory, depot.transactions());
    }

    private Intake intake(OfficeDirectory directory, TransactionOperations transactions) {
        var rules = new GoverningRules(new Editions(TERRITORIES), TERRITORIES, directory);
        return new LodgingService(rules, dossiers(), opening(transactions), events::add, clock);
    }

    private CaseOpening opening(TransactionOperations transactions) {
        return TestRegister.opening(transactions, depot.jdbc(), depot.outbox());
    }

    /** The recovery of cases whose rows were lost, with the directory of the day. */
    public CaseRecovery recovery(OfficeDirectory directory) {
        return new CaseRecovery(opening(depot.transactions()), register, directory, clock);
    }

    public DossierArchive dossiers() {
        return TestDossiers.archive(depot.containers(), seals, clock);
    }

    public static OfficeDirectory standardDirectory() {
        return OfficeDirectory.standard(
                TERRITORIES,
                TERRITORIES.current().stream()
                        .map(territory -> "office." + territory.kato())
                        .collect(toSet()));
    }

    /** One office for the whole country, which the standard directory does not know. */
    public OfficeDirectory otherDirectory() {
        var rows = TERRITORIES.current().stream()
                .map(territory -> "CENTRE," + territory.kato() + ",Орталық,Центр,Centre\n")
                .collect(joining());
        try {
            var file = Files.writeString(folder.resolve("offices.csv"), "office,kato,name_kk,name_ru,name_en\n" + rows);
            return OfficeDirectory.read(file, TERRITORIES, Set.of("office.CENTRE"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application with a small content for each of its documents. */
    public static Submission submission(String id, Applications applications) {
        var application = applications.build();
        return new Submission(new SubmissionId(id), application, TestDossiers.contents(application));
    }

    public long rows(String table) {
        return depot.jdbc()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        depot.close();
    }
}
