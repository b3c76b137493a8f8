package kz.consular.gateway.monitor.alerts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Notifies staff by e-mail. */
final class EmailAlertChannel implements AlertChannel {
    private final MailSender mail;
    private final String from;
    private final List<String> to;

    EmailAlertChannel(MailSender mail, String from, List<String> to) {
        this.mail = mail;
        this.from = from;
        this.to = List.copyOf(to);
    }

    /** Empty without recipients. */
    static Optional<AlertChannel> of(AlertSettings settings, ObjectProvider<MailSender> mail) {
        if (settings.mailTo().isEmpty()) {
            return Optional.empty();
        }
        var sender = mail.getIfAvailable();
        if (sender == null) {
            throw new IllegalArgumentException(
                    "gateway.alarm.mail-to is set, but spring.mail.host is not. Set it to the mail server.");
        }
        return Optional.of(new EmailAlertChannel(sender, settings.mailFrom().orElseThrow(), settings.mailTo()));
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void send(Notification notification) throws IOException {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to.toArray(String[]::new));
        message.setSubject("Mission gateway: " + notification.raised().size() + " raised, "
                + notification.cleared().size() + " ended");
        message.setText(text(notification));
        try {
            mail.send(message);
        } catch (MailException e) {
            throw new IOException("The mail server does not take the message: " + e.getMessage(), e);
        }
    }

    private static String text(Notification notification) {
        return Stream.concat(
                        notification.raised().stream()
                                .map(one -> "RAISED %s %s%nsince %s%n%s%n%s%n"
                                        .formatted(
                                                one.name(), one.subject(), one.since(), one.summary(), one.remedy())),
                        notification.cleared().stream()
                                .map(one -> "ENDED %s %s%nhad lasted since %s%n"
                                        .formatted(one.name(), one.subject(), one.since())))
                .collect(Collectors.joining("\n"));
    }
}
