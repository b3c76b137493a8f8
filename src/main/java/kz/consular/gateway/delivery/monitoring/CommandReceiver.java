package kz.consular.gateway.delivery.monitoring;

import java.util.Optional;
import kz.consular.gateway.domain.Party;

/** Carries out the commands of monitors. */
public interface CommandReceiver {

    /**
     * Carries a command out. It leaves the queue once this returns and the answer is sent; after a crash it may come
     * again.
     *
     * @param party in whose queue it lay
     * @return the report that answers it; empty for a text that is no command
     */
    Optional<String> take(Party party, String command);
}
