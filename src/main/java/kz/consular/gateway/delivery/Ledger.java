package kz.consular.gateway.delivery;

import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.signing.Sha256;

/** What delivery knows of a container, however its journey ended. */
public final class Ledger {

    private final JdbcConsignments consignments;
    private final JdbcArrivals arrivals;

    Ledger(JdbcConsignments consignments, JdbcArrivals arrivals) {
        this.consignments = consignments;
        this.arrivals = arrivals;
    }

    /** Whether this party has sent the container, or is about to. */
    public boolean hasSent(Party sender, CaseNumber number, Sha256 container) {
        return consignments.exists(sender, number, container);
    }

    /** Whether this party took the container over, or refused it. */
    public boolean hasReceived(Party recipient, CaseNumber number, Sha256 container) {
        return arrivals.exists(recipient, number, container);
    }
}
