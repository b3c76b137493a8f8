package kz.consular.gateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Messages written by hand, right and wrong. */
public final class Soap {
    public static final String BOUNDARY = "part-of-the-test";
    public static final byte[] PDF = "%PDF-1.4\n% made up\n%%EOF\n".getBytes(UTF_8);
    /** The documents of the sample. */
    static final List<String> IDS = List.of(
            "questionnaire@mission.example",
            "passport@mission.example",
            "identity-card@mission.example",
            "birth-certificate@mission.example",
            "opinion@mission.example",
            "fee@mission.example");

    private Soap() {}

    public static String sample(String name) {
        try {
            return Files.readString(Path.of("wsdl/samples", name + ".xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HttpRequest plain(URI address, String xml) {
        return plain(address, xml.getBytes(UTF_8), "text/xml; charset=utf-8");
    }

    public static HttpRequest plain(URI address, byte[] xml, String type) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(xml))
                .build();
    }

    /** A MIME part with this Content-ID. */
    public record Part(String id, byte[] content) {}

    public static List<Part> attachments() {
        return new ArrayList<>(IDS.stream().map(id -> new Part(id, PDF)).toList());
    }

    public static HttpRequest multipart(URI address, String xml, List<Part> parts) {
        return multipart(address, body(xml, parts));
    }

    public static HttpRequest multipart(URI address, byte[] body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", multipartType())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    public static String multipartType() {
        return "multipart/related; type=\"application/xop+xml\"; start=\"<root@test>\"; start-info=\"text/xml\"; boundary=\""
                + BOUNDARY + "\"";
    }

    public static byte[] body(String xml, List<Part> parts) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(head("root@test", "application/xop+xml; charset=UTF-8; type=\"text/xml\""));
        body.writeBytes(xml.getBytes(UTF_8));
        for (var part : parts) {
            body.writeBytes(head(part.id(), "application/pdf"));
            body.writeBytes(part.content());
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    static byte[] head(String id, String type) {
        return ("\r\n--" + BOUNDARY + "\r\nContent-Type: " + type
                        + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + id + ">\r\n\r\n")
                .getBytes(UTF_8);
    }

    /** The text of the first element of this name. */
    public static String text(String xml, String element) {
        var found = Pattern.compile("<(?:\\w+:)?" + element + "(?:\\s[^>]*)?>([^<]*)<")
                .matcher(xml);
        return found.find() ? found.group(1) : "no " + element + " in " + xml;
    }
}
