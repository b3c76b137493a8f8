package kz.consular.gateway.signature;

import java.time.Instant;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.keys.Signer;
import kz.consular.gateway.signature.validation.SubIndication;

/** The result of validating a sealed container: a status indication of ETSI EN 319 102-1, clause 5.1.3. */
public sealed interface Verdict {

    /** The verdict that the sub-indication calls for: TOTAL-FAILED or INDETERMINATE. */
    static Verdict of(SubIndication why, String detail) {
        return why.refutes() ? new Failed(why, detail) : new Indeterminate(why, detail);
    }

    /**
     * TOTAL-PASSED: the signer has sealed exactly these contents.
     *
     * @param signedAt the time that the signer claims; no time-stamp attests to it
     */
    record Passed(Signer signer, Instant signedAt, SealedContents contents) implements Verdict {}

    /**
     * TOTAL-FAILED: the contents differ from the sealed ones, or were never sealed.
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
     * INDETERMINATE: the seal is neither proven nor refuted. It is no ground to accuse the sender.
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
