package kz.consular.gateway.delivery.intervention;

import java.util.Optional;
import kz.consular.gateway.domain.Party;

/** Who carries out what IT staff orders from elsewhere. */
public interface CommandReceiver {

    /**
     * Carries an order out. It leaves the queue once this returns and the answer is sent; after a crash it may come again.
     *
     * @param party whose queue it came by
     * @return the report that answers it; empty when it is none that can be read
     */
    Optional<String> take(Party party, String order);
}
