package kz.consular.gateway.monitor.alerts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.LocalMachine;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The channels for alerts: {@code gateway.alarm.*}.
 *
 * @param webhook {@code gateway.alarm.webhook}: an HTTPS address, or HTTP on this machine
 * @param webhookToken {@code gateway.alarm.webhook-token}: the bearer token for the webhook
 * @param mailTo {@code gateway.alarm.mail-to}: the recipients of e-mails, over the server of {@code spring.mail.*}
 * @param mailFrom {@code gateway.alarm.mail-from}: the sender of e-mails
 */
@ConfigurationProperties("gateway.alarm")
@ForRole(Role.MONITOR)
record AlertSettings(
        Optional<URI> webhook,
        Optional<String> webhookToken,
        @DefaultValue List<String> mailTo,
        Optional<String> mailFrom) {

    AlertSettings {
        mailTo = List.copyOf(mailTo);
        webhook.filter(address -> !isSafe(address)).ifPresent(address -> {
            throw new IllegalArgumentException("gateway.alarm.webhook is " + address
                    + ", where anybody on the way could read and send alerts. Set it to an https: address.");
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

    /** Without the token. */
    @Override
    public String toString() {
        return "AlarmSettings[webhook=" + webhook.map(URI::getHost) + ", mailTo=" + mailTo + "]";
    }
}
