package kz.consular.gateway.monitor.alerts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.LocalMachine;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How IT staff are called: {@code gateway.alarm.*}.
 *
 * @param webhook {@code gateway.alarm.webhook}: HTTPS, plain on this machine only
 * @param webhookToken {@code gateway.alarm.webhook-token}: sent as a bearer token
 * @param mailTo {@code gateway.alarm.mail-to}: who gets e-mails, over the server of {@code spring.mail.*}
 * @param mailFrom {@code gateway.alarm.mail-from}: as whom
 */
@ConfigurationProperties("gateway.alarm")
record AlarmSettings(
        Optional<URI> webhook,
        Optional<String> webhookToken,
        @DefaultValue List<String> mailTo,
        Optional<String> mailFrom) {

    AlarmSettings {
        mailTo = List.copyOf(mailTo);
        webhook.filter(address -> !isSafe(address)).ifPresent(address -> {
            throw new IllegalArgumentException("gateway.alarm.webhook is " + address
                    + ", where anybody on the way could read and send alarms. Set it to an https: address.");
        });
        if (!mailTo.isEmpty() && mailFrom.isEmpty()) {
            throw new IllegalArgumentException(
                    "gateway.alarm.mail-to is set, but gateway.alarm.mail-from is not. Set it to the address of the sender.");
        }
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme())
                        && address.getHost() != null
                        && LocalMachine.is(address.getHost());
    }

    /** Secrets are nobody's business. */
    @Override
    public String toString() {
        return "AlarmSettings[webhook=" + webhook.map(URI::getHost) + ", mailTo=" + mailTo + "]";
    }
}
