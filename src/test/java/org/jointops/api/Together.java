package org.jointops.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several callers who do the same at the same moment. */
final class Together {

    private Together() {}

    static <T> List<T> call(int callers, Callable<T> work) throws Exception {
        var ready = new CountDownLatch(callers);
        var pool = Executors.newFixedThreadPool(callers);
        try {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < callers; i++) {
                futures.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
