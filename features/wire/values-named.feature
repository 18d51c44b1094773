Feature: Names of properties, long texts and lists
  Whatever a property is called, however long a text is, and whatever a list holds, it comes back as it was sent.

  @VALUES
  Rule: A value comes back as it was sent

    Scenario: Properties with unusual names come back as they were sent
      When Identify receives:
        | external ID   | 1468 |
        | Plan          | a    |
        | plan          | b    |
        | with a space  | c    |
        | with.a.dot    | d    |
        | with-a-hyphen | e    |
        | with_line     | f    |
        | Ünïcode 🎈     | g    |
        | 42            | h    |
        | constructor   | i    |
        | toString      | j    |
        | price in $    | k    |
        | a/b\\c:d;e,f?g=h&i#j%41+k | l |
        | the name of a property that is rather long, longer than many a column is wide | m |
      Then Jessica is the one profile with:
        | external ID   | 1468 |
        | Plan          | a    |
        | plan          | b    |
        | with a space  | c    |
        | with.a.dot    | d    |
        | with-a-hyphen | e    |
        | with_line     | f    |
        | Ünïcode 🎈     | g    |
        | 42            | h    |
        | constructor   | i    |
        | toString      | j    |
        | price in $    | k    |
        | a/b\\c:d;e,f?g=h&i#j%41+k | l |
        | the name of a property that is rather long, longer than many a column is wide | m |

    Scenario Outline: A string of <length> characters comes back as it was sent
      When Identify receives:
        | external ID | 1468                              |
        | note        | (a string of <length> characters) |
      Then Jessica is the one profile with:
        | external ID | 1468                              |
        | note        | (a string of <length> characters) |

      Examples:
        | length |
        | 256    |
        | 1025   |
        | 4000   |

    @each-way
    Scenario: A string of 1,000 three-byte characters comes back as it was sent
      When Identify receives:
        | external ID | 1468                          |
        | note        | (a string of 1000 ideographs) |
      Then Jessica is the one profile with:
        | external ID | 1468                          |
        | note        | (a string of 1000 ideographs) |

    Scenario Outline: Two strings of <length> characters in an update come back as they were sent
      Given Jessica has a profile with:
        | external ID | 1468 |
        | note        | old  |
      When Identify receives:
        | external ID | 1468                              |
        | note        | (a string of <length> characters) |
        | more        | (a string of <length> characters) |
      Then Jessica has:
        | note | (a string of <length> characters) |
        | more | (a string of <length> characters) |

      Examples:
        | length |
        | 256    |
        | 4000   |

    Scenario: Properties with unusual names come back as they were sent in an update
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID  | 1468   |
        | Plan         | silver |
        | with.a.dot   | a      |
        | with a space | b      |
        | Ünïcode 🎈   | c      |
      Then Jessica has:
        | Plan         | silver |
        | with.a.dot   | a      |
        | with a space | b      |
        | Ünïcode 🎈   | c      |
      And Jessica still has:
        | plan | gold |

    Scenario: Elements of lists come back as they were sent
      When Identify receives:
        | external ID | 1468                                          |
        | large       | [2147483648, 1234567890123, 9007199254740991] |
        | fractions   | [3.14159, 0.000001]                           |
        | letters     | ["Zoë", "日本", "🎈"]                         |
        | spaces      | ["  around  ", "a\\nb"]                       |
        | commas      | ["a, b", "c;d"]                               |
        | texts       | ["42", "true", "null", "2022-06-13", ""]      |
      Then Jessica is the one profile with:
        | external ID | 1468                                          |
        | large       | [2147483648, 1234567890123, 9007199254740991] |
        | fractions   | [3.14159, 0.000001]                           |
        | letters     | ["Zoë", "日本", "🎈"]                         |
        | spaces      | ["  around  ", "a\\nb"]                       |
        | commas      | ["a, b", "c;d"]                               |
        | texts       | ["42", "true", "null", "2022-06-13", ""]      |
