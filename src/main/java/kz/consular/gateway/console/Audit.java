package kz.consular.gateway.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who of IT staff did what, kept for years. Names of staff and numbers of cases; nothing of any applicant. */
public interface Audit {

    /**
     * @param address from which it was done, if that is known
     * @param action a stable code, such as SIGN_IN
     * @param subject to what it was done, such as the number of a consignment
     */
    record Entry(
            long id,
            Instant at,
            String who,
            Optional<String> address,
            String action,
            Optional<String> subject,
            Optional<String> reason) {}

    /** Something done that is no matter of signing in. */
    default void record(String who, String action, Optional<String> subject, Optional<String> reason) {
        record(who, Optional.empty(), action, subject, reason);
    }

    /** @throws IllegalArgumentException when a text is too long for its column */
    void record(String who, Optional<String> address, String action, Optional<String> subject, Optional<String> reason);

    /**
     * The newest first.
     *
     * @param before only those older than the entry of this id, to turn the page
     */
    List<Entry> newest(OptionalLong before, int limit);
}
