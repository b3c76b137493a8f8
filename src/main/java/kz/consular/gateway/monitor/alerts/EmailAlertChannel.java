package kz.consular.gateway.monitor.alerts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Calls staff by e-mail. */
public final class EmailAlertChannel implements AlarmChannel {
    private final MailSender post;
    private final String from;
    private final List<String> to;

    public EmailAlertChannel(MailSender post, String from, List<String> to) {
        this.post = post;
        this.from = from;
        this.to = List.copyOf(to);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void call(Call call) throws IOException {
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to.toArray(String[]::new));
        letter.setSubject("Mission gateway: " + call.raised().size() + " raised, "
                + call.ended().size() + " ended");
        letter.setText(text(call));
        try {
            post.send(letter);
        } catch (MailException e) {
            throw new IOException("The mail server does not take the letter: " + e.getMessage(), e);
        }
    }

    private static String text(Call call) {
        return Stream.concat(
                        call.raised().stream()
                                .map(one -> "RAISED %s %s%nsince %s%n%s%n%s%n"
                                        .formatted(
                                                one.name(), one.subject(), one.since(), one.summary(), one.remedy())),
                        call.ended().stream()
                                .map(one -> "ENDED %s %s%nhad lasted since %s%n"
                                        .formatted(one.name(), one.subject(), one.since())))
                .collect(Collectors.joining("\n"));
    }
}
