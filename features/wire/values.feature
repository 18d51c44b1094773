Feature: Values
  Strings, numbers, booleans, lists and dates come back as they were sent, under the same name.

  @VALUES
  Rule: A value comes back as it was sent

    @each-way
    Scenario: Values of many kinds come back as they were sent
      When Identify receives:
        | external ID   | 1468                      |
        | a string      | gold                      |
        | quotes        | say "hi" \ 'you'          |
        | markup        | <b>&amp;</b>              |
        | accents       | Zoë Łukasz Ærø            |
        | other letters | 日本語 Жук עברית             |
        | beyond BMP    | 🎈👩‍👩‍👧𝒳                   |
        | number        | 42                        |
        | negative      | -7                        |
        | fraction      | 3.14159                   |
        | small         | 0.000001                  |
        | decimals      | 3.14159265358979          |
        | large         | 9007199254740991          |
        | over 31 bits  | 2147483648                |
        | over 32 bits  | 1234567890123             |
        | zero          | 0                         |
        | yes           | true                      |
        | no            | false                     |
        | list          | ["a", "b", "a"]           |
        | numbers       | [1, 2.5, -3]              |
        | empty list    | []                        |
        | falsy list    | [0, false, ""]            |
        | two lines     | first\nsecond             |
        | date          | 2022-06-13 14:00:00       |
        | iso date      | 2022-06-13T14:00:00+00:00 |
        | digits        | "0042"                    |
        | number text   | "42"                      |
        | one of a list | ["a"]                     |
        | true text     | "true"                    |
        | null text     | "null"                    |
        | spaces        | "  around  "              |
        | inner spaces  | "to  be"                  |
        | line ends     | "a\\r\\nb"                 |
        | tab           | "a\\tb"                   |
        | combined      | "Jose\\u0301"             |
        | escape        | a%20b                     |
        | entity        | a&#39;b                   |
        | day           | 2022-06-13                |
        | time          | 14:00                     |
        | false text    | "false"                   |
        | hex text      | 0x1F                      |
        | exponent text | "1e3"                     |
        | below zero    | -2.75                     |
        | long list     | [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60] |
        | many          | ["a", 1, true, "", "b", 2.5, false, "c", "d", "e", "f", "g"] |
      Then Jessica is the one profile with:
        | external ID   | 1468                      |
        | a string      | gold                      |
        | quotes        | say "hi" \ 'you'          |
        | markup        | <b>&amp;</b>              |
        | accents       | Zoë Łukasz Ærø            |
        | other letters | 日本語 Жук עברית             |
        | beyond BMP    | 🎈👩‍👩‍👧𝒳                   |
        | number        | 42                        |
        | negative      | -7                        |
        | fraction      | 3.14159                   |
        | small         | 0.000001                  |
        | decimals      | 3.14159265358979          |
        | large         | 9007199254740991          |
        | over 31 bits  | 2147483648                |
        | over 32 bits  | 1234567890123             |
        | zero          | 0                         |
        | yes           | true                      |
        | no            | false                     |
        | list          | ["a", "b", "a"]           |
        | numbers       | [1, 2.5, -3]              |
        | empty list    | []                        |
        | falsy list    | [0, false, ""]            |
        | two lines     | first\nsecond             |
        | date          | 2022-06-13 14:00:00       |
        | iso date      | 2022-06-13T14:00:00+00:00 |
        | digits        | "0042"                    |
        | number text   | "42"                      |
        | one of a list | ["a"]                     |
        | true text     | "true"                    |
        | null text     | "null"                    |
        | spaces        | "  around  "              |
        | inner spaces  | "to  be"                  |
        | line ends     | "a\\r\\nb"                 |
        | tab           | "a\\tb"                   |
        | combined      | "Jose\\u0301"             |
        | escape        | a%20b                     |
        | entity        | a&#39;b                   |
        | day           | 2022-06-13                |
        | time          | 14:00                     |
        | false text    | "false"                   |
        | hex text      | 0x1F                      |
        | exponent text | "1e3"                     |
        | below zero    | -2.75                     |
        | long list     | [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60] |
        | many          | ["a", 1, true, "", "b", 2.5, false, "c", "d", "e", "f", "g"] |

    Scenario: Special properties come back as they were sent
      When Identify receives:
        | external ID  | 1468                                                                             |
        | first name   | Zoë 🎈                                                                            |
        | last name    | O'Łukasz-Ærø                                                                     |
        | organization | A & B "Co" <Ltd> of the Commonwealth of Massachusetts, founded in Boston in 1999 |
        | title        | 日本語                                                                              |
        | city         | Saint-Étienne 𝒳                                                                  |
        | region       | Île-de-France                                                                    |
        | country      | Côte d'Ivoire                                                                    |
        | zip          | "02108"                                                                          |
        | image        | i.example/1                                                                      |
      Then Jessica is the one profile with:
        | external ID  | 1468                                                                             |
        | first name   | Zoë 🎈                                                                            |
        | last name    | O'Łukasz-Ærø                                                                     |
        | organization | A & B "Co" <Ltd> of the Commonwealth of Massachusetts, founded in Boston in 1999 |
        | title        | 日本語                                                                              |
        | city         | Saint-Étienne 𝒳                                                                  |
        | region       | Île-de-France                                                                    |
        | country      | Côte d'Ivoire                                                                    |
        | zip          | "02108"                                                                          |
        | image        | i.example/1                                                                      |

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

    Scenario: Elements of lists come back as they were sent
      When Identify receives:
        | external ID | 1468                                          |
        | large       | [2147483648, 1234567890123, 9007199254740991] |
        | fractions   | [3.1415926535, 0.000001]                      |
        | many        | [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33] |
        | letters     | ["Zoë", "日本", "🎈"]                         |
        | spaces      | ["  around  ", "a\\nb"]                       |
        | commas      | ["a, b", "c;d"]                               |
        | texts       | ["42", "true", "null", "2022-06-13", ""]      |
      Then Jessica is the one profile with:
        | external ID | 1468                                          |
        | large       | [2147483648, 1234567890123, 9007199254740991] |
        | fractions   | [3.1415926535, 0.000001]                      |
        | many        | [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33] |
        | letters     | ["Zoë", "日本", "🎈"]                         |
        | spaces      | ["  around  ", "a\\nb"]                       |
        | commas      | ["a, b", "c;d"]                               |
        | texts       | ["42", "true", "null", "2022-06-13", ""]      |
