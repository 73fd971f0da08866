package org.vfsruntime.visualization.inspect.figure;

/** Takes marks on white paper, in pixels from the upper left corner. Colours are 0xRRGGBB. */
interface Canvas {
    /** A filled disc. */
    void disc(double x, double y, double radius, int colour, double opacity);

    /** A thin frame. */
    void frame(double x, double y, double width, double height, int colour);

    /** One line of text; y is its base line. */
    void text(double x, double y, double size, boolean bold, int colour, String text);
}
