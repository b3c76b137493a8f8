package kz.consular.gateway.office.cases;

import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentRefused;
import kz.consular.gateway.domain.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * A mission that cannot take a decision leaves the family without one: the case comes back to the clerk, with the reason,
 * to be decided again. A mission that already holds a decision needs no other.
 */
public class DecisionRefusal {
    private static final String HAS_ONE = "ALREADY_DECIDED";
    private static final Logger LOG = LoggerFactory.getLogger(DecisionRefusal.class);

    private final JdbcOfficeCases cases;

    public DecisionRefusal(JdbcOfficeCases cases) {
        this.cases = cases;
    }

    @EventListener
    void on(ConsignmentRefused event) {
        var refused = event.consignment();
        var code = event.reason().code();
        if (refused.kind() == ConsignmentKind.DECISION
                && refused.sender() instanceof Party.Office
                && !code.equals(HAS_ONE)
                && cases.reopen(refused.caseNumber(), refused.digest(), code)) {
            LOG.warn("The decision on {} was refused with {}; the case is open again", refused.caseNumber(), code);
        }
    }
}
