package kz.consular.gateway.cli.client;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.springframework.ws.transport.http.HttpsUrlConnectionMessageSender;

/**
 * HTTPS with the officer's certificate, chunk by chunk: a dossier of 50 MB was lodged with {@code -Xmx64m}. The sender on
 * the JDK's newer HttpClient first gathers the whole message in memory. What comes back is gathered by SAAJ, at twice its
 * size: a container of 50 MB took {@code -Xmx160m} and failed with {@code -Xmx128m}.
 */
final class StreamingHttps extends HttpsUrlConnectionMessageSender {
    private static final int CHUNK = 1 << 16;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** The gateway answers a lodging when half a gigabyte has been sealed and lies safely on its disk. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    StreamingHttps(SSLContext tls) {
        setSslSocketFactory(tls.getSocketFactory());
        setConnectionTimeout(CONNECT);
        setReadTimeout(ANSWER);
    }

    @Override
    protected void prepareConnection(HttpURLConnection connection) throws IOException {
        super.prepareConnection(connection);
        connection.setChunkedStreamingMode(CHUNK);
    }
}
