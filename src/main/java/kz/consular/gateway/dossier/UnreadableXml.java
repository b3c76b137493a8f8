package kz.consular.gateway.dossier;

import org.jspecify.annotations.Nullable;

/** The XML of a sealed container is missing or invalid: an error of the sender's software. */
public final class UnreadableXml extends Exception {
    public UnreadableXml(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
