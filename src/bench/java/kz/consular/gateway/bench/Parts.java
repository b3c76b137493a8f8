package kz.consular.gateway.bench;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;


/** A body of arrays, sent as they are: the publishers of the JDK copy every byte first, into memory that is new each time. */
record Parts(List<byte[]> arrays) implements BodyPublisher {

    static Parts of(byte[]... arrays) {
        return new Parts(Arrays.asList(arrays));
    }

    @Override
    public long contentLength() {
        return arrays.stream().mapToLong(array -> array.length).sum();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Handout(arrays.iterator(), subscriber));
    }

    /** As much as is asked for; the subscriber may ask for more while it is given something. */
    private static final class Handout implements Subscription {
        private final Iterator<byte[]> rest;
        private final Subscriber<? super ByteBuffer> subscriber;
        private boolean ended;

        Handout(Iterator<byte[]> rest, Subscriber<? super ByteBuffer> subscriber) {
            this.rest = rest;
            this.subscriber = subscriber;
        }

        @Override
        public void request(long many) {
            for (var left = many; left > 0 && rest.hasNext() && !ended; left--) {
                subscriber.onNext(ByteBuffer.wrap(rest.next()));
            }
            if (!rest.hasNext() && !ended) {
                ended = true;
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            ended = true;
        }
    }
}
