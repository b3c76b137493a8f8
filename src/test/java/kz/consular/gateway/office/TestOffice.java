package kz.consular.gateway.office;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.decision.TestDecisions;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.dossier.TestDossiers;
import kz.consular.gateway.office.cases.DossierHandler;
import kz.consular.gateway.office.cases.Inquiry;
import kz.consular.gateway.office.cases.TestOfficeCases;
import kz.consular.gateway.office.decisions.DecisionIssue;
import kz.consular.gateway.office.decisions.DecisionOutcome;
import kz.consular.gateway.office.decisions.DecisionRequest;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.Resealed;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import org.springframework.transaction.support.TransactionOperations;

/** The service of an office on a real database and disk, and a mission that seals dossiers for it; nothing is sent on. */
public final class TestOffice implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");
    public static final String CASE = "BERLIN-2026-000001";
    public static final CaseNumber NUMBER = new CaseNumber(CASE);
    public static final OfficeCode HERE = new OfficeCode("711110000");
    public static final OfficeCode ELSEWHERE = new OfficeCode("751110000");

    public final TestClock clock = new TestClock(NOON);
    public final TestDepot depot;
    public final TestSeals seals;
    final DossierArchive dossiers;
    public final DossierHandler handler;
    public final OfficeService service;

    public TestOffice(Path folder) {
        this(folder, TestDatabase.SQLITE);
    }

    public TestOffice(Path folder, TestDatabase database) {
        this(folder, database, IssuedKey.Kind.EC_P256);
    }

    public TestOffice(Path folder, TestDatabase database, IssuedKey.Kind kind) {
        depot = TestDepot.in(folder.resolve("data"), clock, database);
        seals = TestSeals.in(folder.resolve("pki"), clock, kind, "mission.BERLIN", "mission.PARIS", "office.711110000");
        dossiers = TestDossiers.archive(depot.containers(), seals, clock);
        handler = TestOfficeCases.handler(dossiers, depot.jdbc());
        service = service(depot.transactions());
    }

    /** A service that records decisions in these transactions. */
    public OfficeService service(TransactionOperations deciding) {
        var cases = TestOfficeCases.rows(depot.jdbc());
        var inquiries = TestOfficeCases.inquiries(depot.jdbc(), depot.transactions(), clock);
        var archive = TestDecisions.archive(depot.containers(), seals, clock);
        var issue = new DecisionIssue(archive, cases, depot.outbox(), depot.history(), deciding);
        return new OfficeService(cases, inquiries, dossiers, issue, clock);
    }

    /** The dossier of a case as it comes in from the mission of its number, under a label that fits. */
    public Arrival arrival(Dossier dossier) {
        return arrival(dossier, dossier.caseNumber(), new Party.Mission(dossier.mission()), dossier.office());
    }

    public Arrival arrival(Dossier dossier, CaseNumber number, Party sender, OfficeCode recipient) {
        var digest = dossiers.seal(dossier, TestDossiers.contents(dossier.application()))
                .digest();
        return arrival(digest, number, sender, recipient);
    }

    /** The same container under a message id of its own. */
    public Arrival again(Arrival first) {
        var consignment = first.consignment();
        return arrival(consignment.digest(), consignment.caseNumber(), consignment.sender(), HERE);
    }

    /** Sealed by its mission, with something changed. */
    public Arrival resealed(Dossier dossier, UnaryOperator<Resealed> change) {
        var mission = new Party.Mission(dossier.mission());
        var good = dossiers.container(dossiers.seal(dossier, TestDossiers.contents(dossier.application()))
                .digest());
        var changed = change.apply(Resealed.of(good))
                .seal(depot.containers().newTemporaryFile(), seals.key(mission.address()), clock);
        depot.containers().keep(changed);
        return arrival(changed.digest(), dossier.caseNumber(), mission, dossier.office());
    }

    private Arrival arrival(Sha256 digest, CaseNumber number, Party sender, OfficeCode recipient) {
        var consignment = new Consignment(
                MessageId.next(),
                number,
                ConsignmentKind.DOSSIER,
                sender,
                new Party.Office(recipient),
                digest,
                1,
                clock.instant(),
                Optional.empty());
        return depot.arrival(consignment, seals.verifier());
    }

    /** Takes the dossier of a case over. */
    public CaseNumber receive(String caseNumber, Application application, String... toEstablish) {
        var dossier = TestDossiers.dossier(caseNumber, application, NOON, toEstablish);
        depot.record(handler.examine(arrival(dossier)));
        return dossier.caseNumber();
    }

    public List<Inquiry> inquiries() {
        return service.open(HERE, NUMBER).orElseThrow().inquiries();
    }

    public boolean answer(Inquiry inquiry, Inquiry.Answer answer) {
        return service.answer(HERE, NUMBER, inquiry.id(), answer, Optional.empty());
    }

    public DecisionOutcome permit() {
        return service.decide(HERE, NUMBER, new DecisionRequest.Permit());
    }

    public DecisionOutcome restrict(Ground ground) {
        return service.decide(
                HERE, NUMBER, new DecisionRequest.Restrict(ground, Optional.empty(), TestDecisions.APPEAL));
    }

    @Override
    public void close() {
        depot.close();
    }
}
