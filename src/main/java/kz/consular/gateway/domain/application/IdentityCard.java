package kz.consular.gateway.domain.application;

import java.util.Optional;

/** The statement about a person's identity card (rules 7(2) and 10). */
public sealed interface IdentityCard {

    /** The person has the card; its copy is among the documents. */
    record Present(String number) implements IdentityCard {
        public Present {
            if (number.isBlank()) {
                throw new IllegalArgumentException("A present identity card has a number");
            }
        }

        @Override
        public String toString() {
            return "Present[…]";
        }
    }

    /** Absent, lost or expired: rule 10 then demands an explanation, here in words or as a document that names the person. */
    record Wanting(Cause cause, Optional<String> explanation) implements IdentityCard {
        public Wanting {
            explanation = explanation.map(String::strip).filter(text -> !text.isEmpty());
        }

        @Override
        public String toString() {
            return "Wanting[" + cause + "]";
        }
    }

    /** The reason why there is no valid card, in the words of rule 10. */
    enum Cause {
        /** There never was a card, or the person has none. */
        ABSENT,
        LOST,
        EXPIRED
    }
}
