package kz.consular.gateway.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;


/**
 * Where processor time goes. A sample belongs to the frame nearest to its top that is known here: what hashes on behalf of TLS is
 * TLS only if the hash itself is not told apart. Generic code of the JDK thus counts for who called it.
 */
enum CostCentre {
    FORCE("files forced to disk", "sun.nio.ch.FileChannelImpl.force", "sun.nio.ch.FileChannelImpl.implForce"),
    DIGEST("SHA-256", "sun.security.provider.SHA2", "sun.security.provider.DigestBase"),
    SEAL("signatures: CMS and ECDSA", "org.bouncycastle", "sun.security.ec", "sun.security.util.math"),
    CERTIFICATE("certificates", "sun.security.provider.certpath", "sun.security.x509", "java.security.cert"),
    TLS("TLS", "sun.security.ssl", "com.sun.crypto.provider"),
    SQLITE("SQLite", "org.sqlite"),
    JDBC("JDBC and transactions", "org.springframework.jdbc", "org.springframework.transaction", "com.zaxxer.hikari"),
    BROKER("Artemis, client and broker", "org.apache.activemq", "io.netty"),
    XML("XML read, checked, bound and written", "com.sun.org.apache.xerces", "com.sun.org.apache.xml", "jdk.xml.internal",
            "org.glassfish.jaxb", "jakarta.xml.bind", "com.ctc.wstx", "org.codehaus.stax2"),
    ZIP("ZIP", "java.util.zip"),
    MIME("MIME boundary looked for", "org.apache.james.mime4j"),
    FILES("files opened, read, written, renamed", "sun.nio.ch.FileChannelImpl", "sun.nio.ch.UnixFileDispatcherImpl", "sun.nio.fs"),
    SOCKETS("sockets", "sun.nio.ch"),
    SOAP("SOAP engine (CXF)", "org.apache.cxf"),
    HTTP("HTTP engine (Tomcat)", "org.apache.tomcat", "org.apache.catalina", "org.apache.coyote"),
    METRICS("metrics", "io.micrometer"),
    LOG("log", "ch.qos.logback"),
    SPRING("Spring: filters, desk, events", "org.springframework"),
    OWN("the gateway's own code", "kz.consular"),
    OTHER("the rest");

    private final String title;
    private final List<String> beginnings;

    CostCentre(String title, String... beginnings) {
        this.title = title;
        this.beginnings = List.of(beginnings);
    }

    String title() {
        return title;
    }

    static CostCentre of(RecordedStackTrace stack) {
        return stack.getFrames().stream()
                .map(CostCentre::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(OTHER);
    }

    private static Optional<CostCentre> of(RecordedFrame frame) {
        var method = frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
        return Arrays.stream(values())
                .filter(centre -> centre.beginnings.stream().anyMatch(method::startsWith))
                .findFirst();
    }
}
