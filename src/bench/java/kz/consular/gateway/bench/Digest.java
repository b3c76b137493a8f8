package kz.consular.gateway.bench;

import kz.consular.gateway.domain.Sha256;


/** SHA-256 over so many bytes. */
final class Digest implements Primitive {
    private final byte[] content;

    Digest(int size) {
        content = new byte[size];
    }

    @Override
    public void once() {
        var running = Sha256.start();
        running.update(content);
        Sha256.finish(running);
    }
}
