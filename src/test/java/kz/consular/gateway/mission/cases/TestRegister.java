package kz.consular.gateway.mission.cases;

import java.time.Instant;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The register of a mission on a test's database. */
public final class TestRegister {
    public static final LocalizedText OFFICE_NAME = new LocalizedText("Орган", "Орган", "Office");

    private TestRegister() {}

    public static CaseLifecycle lifecycle(JdbcClient jdbc) {
        return new CaseLifecycle(new JdbcCases(jdbc));
    }

    public static CaseRegister register(JdbcClient jdbc) {
        return new JdbcCases(jdbc);
    }

    public static CaseOpening opening(TransactionOperations transactions, JdbcClient jdbc, Outbox outbox) {
        var cases = new JdbcCases(jdbc);
        return new CaseOpening(transactions, cases, new CaseLifecycle(cases), outbox);
    }

    /** Records a case that was submitted, with its first event. */
    public static void accept(JdbcClient jdbc, MissionCase accepted) {
        lifecycle(jdbc).accept(submitted(accepted));
    }

    /** A case just accepted, for office 711110000. */
    public static MissionCase accepted(CaseNumber number, Sha256 dossier, Instant at) {
        return new MissionCase(
                number,
                new SubmissionId("submission-of-" + number),
                CaseState.ACCEPTED,
                new OfficeCode("711110000"),
                at,
                AlmatyCalendar.dayOf(at).plusDays(30),
                dossier,
                1);
    }

    static RecordedSubmission submitted(MissionCase accepted) {
        return new RecordedSubmission(accepted, OFFICE_NAME, Sha256.of("f".repeat(64)));
    }
}
