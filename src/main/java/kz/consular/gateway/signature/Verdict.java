package kz.consular.gateway.signature;

import java.time.Instant;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.keys.Signer;
import kz.consular.gateway.signature.validation.SubIndication;

/** What the check of a sealed container found (ETSI EN 319 102-1, clause 5.1.3: the three status indications). */
public sealed interface Verdict {

    /**
     * TOTAL-PASSED: the signer sealed exactly these contents.
     *
     * @param signedAt the time that the signer claims; nobody else attests to it
     */
    record Passed(Signer signer, Instant signedAt, SealedContents contents) implements Verdict {}

    /**
     * TOTAL-FAILED: not what was sealed, or never sealed.
     *
     * @param detail a sentence for the people who run the gateway, free of the sender's own words
     */
    record Failed(SubIndication why, String detail) implements Verdict {
        public Failed {
            if (!why.refutes()) {
                throw new IllegalArgumentException(why + " refutes nothing.");
            }
        }
    }

    /**
     * INDETERMINATE: neither proven nor refuted. Accuse nobody.
     *
     * @param detail a sentence for the people who run the gateway, free of the sender's own words
     */
    record Indeterminate(SubIndication why, String detail) implements Verdict {
        public Indeterminate {
            if (why.refutes()) {
                throw new IllegalArgumentException(why + " is a refutation.");
            }
        }
    }
}
