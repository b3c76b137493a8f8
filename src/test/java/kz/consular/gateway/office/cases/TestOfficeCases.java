package kz.consular.gateway.office.cases;

import java.time.Clock;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.territory.Territories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The cases of an office on a test's database. */
public final class TestOfficeCases {
    private TestOfficeCases() {}

    public static JdbcOfficeCases rows(JdbcClient jdbc) {
        return new JdbcOfficeCases(jdbc);
    }

    public static DossierHandler handler(DossierArchive dossiers, JdbcClient jdbc) {
        var cases = rows(jdbc);
        return new DossierHandler(dossiers, cases, new OfficeCaseOpening(cases, new JdbcInquiries(jdbc)));
    }

    public static Inquiries inquiries(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        return new Inquiries(
                new JdbcInquiries(jdbc), rows(jdbc), new Editions(Territories.load()), transactions, clock);
    }
}
