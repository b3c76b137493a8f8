package kz.consular.gateway.delivery.records;

import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.tracing.Traceparent;

/** The containers that this node sent or received, whatever became of them. */
public interface DeliveryHistory {

    /** Whether this party has sent the container, or is about to. */
    boolean hasSent(Party sender, CaseNumber number, Sha256 container);

    /** Whether this party accepted the container, or refused it. */
    boolean hasReceived(Party recipient, CaseNumber number, Sha256 container);

    /** Where in a trace the dossier of a case is: where this node accepted it, else where this node sent it. */
    Optional<Traceparent> trace(CaseNumber number);
}
