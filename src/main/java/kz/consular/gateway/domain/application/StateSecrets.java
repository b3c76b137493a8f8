package kz.consular.gateway.domain.application;

/** The person is a secret bearer: where the undertakings that may restrict departure were signed (rule 4). */
public record StateSecrets(String organisation) {
    public StateSecrets {
        if (organisation.isBlank()) {
            throw new IllegalArgumentException(
                    "A secret bearer names the state body or organisation where the undertakings were signed");
        }
    }

    @Override
    public String toString() {
        return "StateSecrets[…]";
    }
}
