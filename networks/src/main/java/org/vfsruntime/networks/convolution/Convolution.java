package org.vfsruntime.networks.convolution;

import org.vfsruntime.core.Faults;

/**
 * One convolution over a picture, with a border of zeros half a kernel wide.
 *
 * @param filters numbers per pixel that come out, in [1, 1024]
 * @param kernel pixels across, odd, in [1, 15]
 * @param stride pixels from one place to the next, in [1, 8]
 */
public record Convolution(int filters, int kernel, int stride) {
    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public Convolution {
        new Faults()
                .require(filters >= 1 && filters <= 1024, "filters", filters, "lie in [1, 1024]")
                .require(kernel >= 1 && kernel <= 15 && kernel % 2 == 1, "kernel", kernel, "be odd and lie in [1, 15]")
                .require(stride >= 1 && stride <= 8, "stride", stride, "lie in [1, 8]")
                .throwIfAny();
    }

    /**
     * @param pixels across, before
     * @return pixels across, after
     */
    public int outputs(int pixels) {
        return (pixels - 1) / stride + 1;
    }

    /** @return zeros on each side */
    public int padding() {
        return kernel / 2;
    }
}
