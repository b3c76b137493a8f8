package kz.consular.gateway.console.security;

import java.util.Optional;
import kz.consular.gateway.console.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Comings and goings, in the audit. IT staff are let in even while it cannot be written: they are to mend that. */
final class SignInRecord {
    private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);

    /** Of what is no account it is not kept what was typed: it may be a password in the wrong field. */
    static final String NOBODY = "?";

    private final Audit audit;

    SignInRecord(Audit audit) {
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
