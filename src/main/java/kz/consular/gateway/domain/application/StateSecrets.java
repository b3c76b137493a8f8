package kz.consular.gateway.domain.application;

/** Present for a secret bearer: the organisation where the undertakings that may restrict departure were signed (rule 4). */
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
