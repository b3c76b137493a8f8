package kz.consular.gateway.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;


/** So many bytes over a TLS connection that stands, and a byte back: both ends, for the callers are on this machine too. */
final class TlsTransfer implements Primitive {
    private final byte[] content;
    private final SSLServerSocket server;
    private final BlockingQueue<SSLSocket> connections = new ArrayBlockingQueue<>(THREADS);

    /** @param certificates of a country in one process */
    TlsTransfer(int size, Path certificates) throws IOException {
        content = new byte[size];
        var tls = context(certificates);
        server = (SSLServerSocket) tls.getServerSocketFactory()
                .createServerSocket(0, THREADS, InetAddress.getLoopbackAddress());
        for (var i = 0; i < THREADS; i++) {
            Thread.ofVirtual().start(this::serve);
            var socket = tls.getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), server.getLocalPort());
            connections.add((SSLSocket) socket);
        }
    }

    /** Both ends show the certificate of the gateway's HTTPS endpoint. */
    private static SSLContext context(Path certificates) {
        var own = PemSslStoreDetails.forCertificate(uri(certificates.resolve("https.crt.pem")))
                .withPrivateKey(uri(certificates.resolve("https.key.pem")));
        var trust = PemSslStoreDetails.forCertificate(uri(certificates.resolve("ca.pem")));
        return SslBundle.of(new PemSslStoreBundle(own, trust)).createSslContext();
    }

    private static String uri(Path file) {
        return file.toUri().toString();
    }

    private void serve() {
        var buffer = new byte[1 << 16];
        try (var socket = server.accept();
                var in = new DataInputStream(socket.getInputStream());
                var out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                for (var left = content.length; left > 0; ) {
                    var read = in.read(buffer, 0, Math.min(buffer.length, left));
                    if (read < 0) {
                        return;
                    }
                    left -= read;
                }
                out.writeByte(1);
            }
        } catch (IOException theOtherEndClosed) {
            connections.clear();
        }
    }

    @Override
    public void once() throws IOException, InterruptedException {
        var socket = connections.take();
        socket.getOutputStream().write(content);
        if (socket.getInputStream().read() != 1) {
            throw new IOException("The other end closed");
        }
        connections.put(socket);
    }

    @Override
    public void close() throws IOException {
        for (var socket : connections) {
            socket.close();
        }
        server.close();
    }
}
