package org.vfsruntime.visualization.dashboard;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Server-sent events: tells browsers what stands in the log, each from where it has heard it last. */
final class EventStream {
    private static final int MOST_BROWSERS = 16;
    private static final long HEARTBEAT_MILLIS = 10_000;
    private static final int MOST_DIGITS = 18;

    private final LiveLog log;
    private final String run;
    private final Semaphore places = new Semaphore(MOST_BROWSERS);

    /**
     * @param log that is told
     * @param run names this server, so that a browser that has heard another one is told to begin anew
     */
    EventStream(LiveLog log, String run) {
        this.log = log;
        this.run = run;
    }

    /** @return the status: 200, or 503 when too many browsers listen */
    int serve(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            return 503;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                tell(exchange.getRequestHeaders().getFirst("Last-Event-ID"), out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
        return 200;
    }

    private void tell(@Nullable String lastEvent, OutputStream out) throws IOException, InterruptedException {
        long number = number(lastEvent);
        if (number < 0 || !log.canGoOnAfter(number)) {
            out.write("data: {\"type\":\"reset\"}\n\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        out.write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        while (true) {
            LiveLog.Heard heard = log.after(number, HEARTBEAT_MILLIS);
            number = heard.last();
            out.write(text(heard).getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (log.isClosed() && heard.messages().isEmpty()) {
                return;
            }
        }
    }

    private String text(LiveLog.Heard heard) {
        if (heard.messages().isEmpty()) {
            return ": still here\n\n";
        }
        StringBuilder text = new StringBuilder();
        long number = heard.last() - heard.messages().size();
        for (String message : heard.messages()) {
            number++;
            text.append("id: ").append(run).append('-').append(number).append("\ndata: ");
            text.append(message).append("\n\n");
        }
        return text.toString();
    }

    /** @return 0 for a browser that has heard nothing, −1 for one that has heard another server */
    private long number(@Nullable String lastEvent) {
        if (lastEvent == null || lastEvent.isEmpty()) {
            return 0;
        }
        String begin = run + "-";
        String digits = lastEvent.startsWith(begin) ? lastEvent.substring(begin.length()) : "";
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(digits) : -1;
    }
}
