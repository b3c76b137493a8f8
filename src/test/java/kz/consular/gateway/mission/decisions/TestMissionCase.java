package kz.consular.gateway.mission.decisions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.consular.gateway.decision.Decision;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.decision.TestDecisions;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.HandlerResponse;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.cases.TestRegister;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.Resealed;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;

/** A mission with one case before office 711110000, and the office that decides. */
final class TestMissionCase implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");
    static final CaseNumber NUMBER = new CaseNumber("BERLIN-2026-000001");
    static final Sha256 DOSSIER = Sha256.of("a".repeat(64));

    final TestClock clock = new TestClock(NOON);
    final TestDepot depot;
    final TestSeals seals;
    final DecisionArchive archive;
    final DecisionHandler handler;
    final Decisions decisions;

    TestMissionCase(Path folder, TestDatabase database) {
        depot = TestDepot.in(folder.resolve("data"), clock, database);
        seals = TestSeals.in(
                folder.resolve("pki"), clock, IssuedKey.Kind.EC_P256, "office.711110000", "office.751110000");
        archive = TestDecisions.archive(depot.containers(), seals, clock);
        var lifecycle = TestRegister.lifecycle(depot.jdbc());
        var register = TestRegister.register(depot.jdbc());
        var rows = new JdbcDecisions(depot.jdbc());
        handler = new DecisionHandler(archive, register, lifecycle, rows);
        decisions = new DecisionService(
                rows,
                archive,
                new HandoverRecords(rows, lifecycle, register, depot.transactions()),
                depot.history(),
                clock);
        TestRegister.accept(depot.jdbc(), TestRegister.accepted(NUMBER, DOSSIER, NOON));
    }

    SealedDecision decided(Decision decision) {
        return TestDecisions.sealed(NUMBER, DOSSIER, clock.instant(), decision);
    }

    SealedDecision decidedBy(String office, Decision decision) {
        return new SealedDecision(NUMBER, new OfficeCode(office), DOSSIER, clock.instant(), decision);
    }

    /** The decision as it comes in, under the label of its own office and case. */
    Arrival arrival(SealedDecision decision) {
        return arrival(
                archive.seal(decision), decision.caseNumber(), decision.office().value());
    }

    Arrival arrival(SealedContainer container, CaseNumber number, String office) {
        return arrival(container, number, office, new Party.Mission(number.mission()));
    }

    Arrival arrival(SealedContainer container, CaseNumber number, String office, Party recipient) {
        var consignment = new Consignment(
                MessageId.next(),
                number,
                ConsignmentKind.DECISION,
                Party.of("office." + office),
                recipient,
                container.digest(),
                container.size(),
                clock.instant(),
                Optional.empty());
        return depot.arrival(consignment, seals.verifier());
    }

    /** A container of the decision with something changed, sealed by the office all the same. */
    SealedContainer resealed(SealedDecision decision, UnaryOperator<Resealed> change) {
        var good = depot.containers().locate(archive.seal(decision).digest()).orElseThrow();
        var changed = change.apply(Resealed.of(good))
                .seal(depot.containers().newTemporaryFile(), seals.key("office.711110000"), clock);
        depot.containers().keep(changed);
        return changed;
    }

    Optional<String> refusal(Arrival arrival) {
        return TestDepot.refusal(handler.examine(arrival));
    }

    HandlerResponse receive(Decision decision) {
        var response = handler.examine(arrival(decided(decision)));
        depot.record(response);
        return response;
    }

    /** Puts the case in a state, without a decision. */
    void inState(CaseState state) {
        depot.jdbc().sql("DELETE FROM received_decision").update();
        depot.jdbc()
                .sql("UPDATE mission_case SET state = :state")
                .param("state", state.name())
                .update();
    }

    CaseState state() {
        return TestRegister.register(depot.jdbc()).find(NUMBER).orElseThrow().state();
    }

    @Override
    public void close() {
        depot.close();
    }
}
