package io.identifycompliance.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Phone numbers that validation takes and that no person has.
 *
 * <p>Those of North America come first: lines 0100 to 0199 of the exchange 555 are set aside for fiction in every area,
 * and the other lines of that exchange, but for a few services, went back to the administration in 2016 and are not
 * assigned. The other countries' are those that ACMA (Australia), ARCEP (France) and Ofcom (United Kingdom) set aside
 * for drama.
 */
final class FictionalNumbers {
    /**
     * Areas of the United States and of Canada that have long been in service: older phone libraries know them too. Each
     * has a neighbour whose code differs in the first digit alone.
     */
    private static final String AREAS = """
            201 202 203 204 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 224 225 226 228 231
            234 236 239 240 248 249 250 251 252 254 256 257 260 262 267 269 270 281 289 301 302 303 304 305
            306 307 308 309 310 312 313 314 315 316 317 318 319 320 323 324 325 330 334 336 337 339 343 347
            351 352 360 361 364 365 385 386 401 402 403 404 405 406 407 408 409 410 412 413 414 415 416 417
            418 419 423 424 425 431 434 437 440 443 450 469 478 479 480 501 502 503 504 505 506 507 508 509
            510 512 513 514 515 516 517 518 519 520 530 540 541 551 559 561 562 563 567 570 573 574 575 579
            580 581 585 586 601 602 603 604 605 606 607 608 609 610 612 613 614 615 616 617 618 619 620 623
            626 630 631 636 639 641 647 650 651 657 660 661 662 678 682 701 702 703 704 705 706 707 708 709
            712 713 714 715 716 717 718 719 724 725 731 732 734 740 754 757 760 763 765 770 772 773 774 775
            778 780 781 782 785 786 801 802 803 804 805 806 807 808 810 812 813 814 815 816 817 818 819 828
            830 831 832 843 847 848 850 856 857 859 860 862 863 864 865 867 870 873 901 902 903 904 905 906
            907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 931 936 937 940 941 947 949 951 952
            954 956 970 972 973 978 980 989""";

    /** The services are 555-1212, 555-1313 and 555-4334. */
    private static final String[] LINES = {"01XX", "2XXX", "3XXX", "5XXX", "6XXX", "7XXX", "8XXX", "9XXX"};

    private static final List<PhoneRange> ALL = List.of(
            new PhoneRange(
                    Arrays.stream(AREAS.split("\\s+"))
                            .map(area -> "+1" + area + "555")
                            .toList(),
                    LINES),
            new PhoneRange(
                    heads("+61", "25550", "27010", "35550", "37010", "75550", "77010", "85550", "87010"), "XXXX"),
            new PhoneRange(heads("+33", "19900", "26191", "35301", "46571", "53649"), "XXXX"),
            new PhoneRange(
                    heads(
                            "+44", "113496", "114496", "116496", "117496", "118496", "121496", "131496", "141496",
                            "151496", "161496", "207946"),
                    "0XXX"));

    private FictionalNumbers() {}

    /** All ranges, the preferred ones first. */
    static List<PhoneRange> ranges() {
        return ALL;
    }

    private static List<String> heads(String country, String... areas) {
        return Stream.of(areas).map(area -> country + area).toList();
    }
}
