package kz.consular.gateway.delivery;

/**
 * Where the broker is, in the client's own URL form, such as {@code tcp://broker:61616?sslEnabled=true}. Comes from
 * {@code gateway.broker.url}, or from whoever runs a broker in this process.
 */
public record BrokerAddress(String url) {
    public BrokerAddress {
        if (url.isBlank()) {
            throw new IllegalArgumentException(
                    "gateway.broker.url is empty. Set it to the broker, such as tcp://broker:61616, or leave it out.");
        }
    }

    /** An URL may carry passwords. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "?…");
    }
}
