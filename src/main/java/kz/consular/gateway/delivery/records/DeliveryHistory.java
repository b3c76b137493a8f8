package kz.consular.gateway.delivery.records;

import java.util.Optional;
import kz.consular.gateway.delivery.inbound.JdbcArrivals;
import kz.consular.gateway.delivery.outbound.JdbcConsignments;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.tracing.Traceparent;

/** What delivery knows of a container, however its journey ended. */
public final class DeliveryHistory {

    private final JdbcConsignments consignments;
    private final JdbcArrivals arrivals;

    public DeliveryHistory(JdbcConsignments consignments, JdbcArrivals arrivals) {
        this.consignments = consignments;
        this.arrivals = arrivals;
    }

    /** Whether this party has sent the container, or is about to. */
    public boolean hasSent(Party sender, CaseNumber number, Sha256 container) {
        return consignments.exists(sender, number, container);
    }

    /** Where in a trace the dossier of a case is: here it was taken over, or from here it went. */
    public Optional<Traceparent> trace(CaseNumber number) {
        return arrivals.dossierTaken(number).or(() -> consignments.dossierCaused(number));
    }

    /** Whether this party took the container over, or refused it. */
    public boolean hasReceived(Party recipient, CaseNumber number, Sha256 container) {
        return arrivals.exists(recipient, number, container);
    }
}
