import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.messages.sensor_msgs.Image;
import org.vfsruntime.ros.messages.std_msgs.UInt32;

/** Our client as compare.py drives it: "echo", or "drive SIZE ROUNDS MESSAGES". */
final class Peer {
    private static final int WINDOW = 32;
    private static final int ACKNOWLEDGED = 8;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final PublisherOptions PUBLISHER = PublisherOptions.stream();
    private static final SubscriberOptions SUBSCRIBER = SubscriberOptions.queue(64);

    private Peer() {}

    /** @param arguments what to do */
    public static void main(String[] arguments) throws Exception {
        URI master = URI.create(System.getenv("ROS_MASTER_URI"));
        try (RosLink link = RosClient.open(NodeSettings.of("/" + arguments[0], master).withHost("127.0.0.1"))) {
            if (arguments[0].equals("echo")) {
                echo(link);
            } else {
                drive(
                        link,
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]));
            }
        }
    }

    private static void echo(RosLink link) throws Exception {
        Publisher<Image> pong = link.publisher("/pong", Image.TYPE, PUBLISHER);
        Publisher<UInt32> ack = link.publisher("/ack", UInt32.TYPE, PUBLISHER);
        AtomicLong count = new AtomicLong();
        link.subscribe("/ping", Image.TYPE, SUBSCRIBER, delivery -> pong.publish(delivery.message()));
        link.subscribe("/stream", Image.TYPE, SUBSCRIBER, delivery -> {
            if (count.incrementAndGet() % ACKNOWLEDGED == 0) {
                ack.publish(new UInt32(count.get()));
            }
        });
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void drive(RosLink link, int size, int rounds, int messages) throws Exception {
        Publisher<Image> ping = link.publisher("/ping", Image.TYPE, PUBLISHER);
        Publisher<Image> stream = link.publisher("/stream", Image.TYPE, PUBLISHER);
        Semaphore back = new Semaphore(0);
        Semaphore room = new Semaphore(WINDOW);
        Subscription pong = link.subscribe("/pong", Image.TYPE, SUBSCRIBER, delivery -> back.release());
        Subscription ack = link.subscribe("/ack", UInt32.TYPE, SUBSCRIBER, delivery -> room.release(ACKNOWLEDGED));
        require(ping.awaitSubscribers(1, LONG) && stream.awaitSubscribers(1, LONG));
        require(pong.awaitPublishers(1, LONG) && ack.awaitPublishers(1, LONG));
        Image image = Image.builder().encoding("mono8").data(new byte[size]).build();
        long[] nanos = new long[rounds];
        for (int i = -rounds; i < rounds; i++) {
            long begin = System.nanoTime();
            ping.publish(image);
            require(back.tryAcquire(60, TimeUnit.SECONDS));
            nanos[Math.max(i, 0)] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        long begin = 0;
        for (int i = -messages; i < messages; i++) {
            if (i == 0) {
                begin = System.nanoTime();
            }
            require(room.tryAcquire(60, TimeUnit.SECONDS));
            stream.publish(image);
        }
        require(room.tryAcquire(WINDOW, 60, TimeUnit.SECONDS));
        double seconds = (System.nanoTime() - begin) * 1e-9;
        System.out.printf(
                Locale.ROOT,
                "{\"p50\": %.1f, \"p99\": %.1f, \"rate\": %.1f}%n",
                nanos[rounds / 2] * 1e-3,
                nanos[rounds * 99 / 100] * 1e-3,
                messages / seconds);
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("the other node did not answer within 60 s");
        }
    }
}
