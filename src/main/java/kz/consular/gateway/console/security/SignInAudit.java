package kz.consular.gateway.console.security;

import java.util.Optional;
import kz.consular.gateway.console.JdbcAudit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The sign-ins in the audit. A failure to write the audit does not stop a sign-in: IT staff have to repair the database.
 */
@Component
final class SignInAudit {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAudit.class);

    /** Stands for a name without an account: the typed text may be a password in the wrong field. */
    static final String UNKNOWN = "?";

    private final JdbcAudit audit;

    SignInAudit(JdbcAudit audit) {
        this.audit = audit;
    }

    void signedIn(String who, String address) {
        record(who, address, "SIGN_IN");
    }

    void failed(String who, String address) {
        record(who, address, "SIGN_IN_FAILED");
    }

    void locked(String who, String address) {
        record(who, address, "SIGN_IN_LOCKED");
    }

    void signedOut(String who, String address) {
        record(who, address, "SIGN_OUT");
    }

    private void record(String who, String address, String action) {
        try {
            audit.record(
                    who,
                    Optional.of(address).filter(text -> !text.isEmpty()),
                    action,
                    Optional.empty(),
                    Optional.empty());
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The audit cannot be written: {} by {} from {}", action, who, address, e);
        }
    }
}
