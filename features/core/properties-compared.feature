Feature: Updating properties to similar and to different values
  With the public key, Identify updates properties of existing profiles (FAQ 5), however much or little the new value
  differs, and however often the profile has been updated.

  @PROP-UPDATE
  Rule: Identify updates a property to whatever value is sent

    Scenario: Properties are updated to values that differ little
      Given Jessica has a profile with:
        | external ID     | 1468                                                                      |
        | first name      | José                                                                      |
        | city            | BOSTON                                                                    |
        | spaces          | "gold "                                                                   |
        | inner spaces    | "to  be"                                                                  |
        | same length     | gold                                                                      |
        | a long end      | the same beginning of a text that goes on for longer than most columns: 1 |
        | other elements  | ["a", "b"]                                                                |
        | another order   | ["b", "a"]                                                                |
        | another end     | ["a", "b"]                                                                |
        | twice           | ["a", "b", "b"]                                                           |
        | type of element | [1]                                                                       |
        | close           | 1.001                                                                     |
        | large           | 9007199254740990                                                          |
        | day             | 2022-06-13                                                                |
        | earlier         | 2022-06-13                                                                |
        | zero            | 0                                                                         |
        | emoji           | party 🎈                                                                  |
        | small           | 0.000001                                                                  |
        | digits          | "2108"                                                                    |
        | decimals        | "1.5"                                                                     |
        | composed        | "Jos\\u00e9"                                                              |
      When Identify receives:
        | external ID     | 1468                                                                      |
        | first name      | Jose                                                                      |
        | city            | Boston                                                                    |
        | spaces          | gold                                                                      |
        | inner spaces    | "to be"                                                                   |
        | same length     | blue                                                                      |
        | a long end      | the same beginning of a text that goes on for longer than most columns: 2 |
        | other elements  | ["c", "d"]                                                                |
        | another order   | ["a", "b"]                                                                |
        | another end     | ["a", "c"]                                                                |
        | twice           | ["a", "b"]                                                                |
        | type of element | ["1"]                                                                     |
        | close           | 1.002                                                                     |
        | large           | 9007199254740991                                                          |
        | day             | 2022-06-13T00:00:00                                                       |
        | earlier         | 2019-01-31                                                                |
        | zero            | false                                                                     |
        | emoji           | party 🎂                                                                  |
        | small           | 0.000002                                                                  |
        | digits          | "02108"                                                                   |
        | decimals        | "1.50"                                                                    |
        | composed        | "Jose\\u0301"                                                             |
      Then Jessica has:
        | first name      | Jose                                                                      |
        | city            | Boston                                                                    |
        | spaces          | gold                                                                      |
        | inner spaces    | "to be"                                                                   |
        | same length     | blue                                                                      |
        | a long end      | the same beginning of a text that goes on for longer than most columns: 2 |
        | other elements  | ["c", "d"]                                                                |
        | another order   | ["a", "b"]                                                                |
        | another end     | ["a", "c"]                                                                |
        | twice           | ["a", "b"]                                                                |
        | type of element | ["1"]                                                                     |
        | close           | 1.002                                                                     |
        | large           | 9007199254740991                                                          |
        | day             | 2022-06-13T00:00:00                                                       |
        | earlier         | 2019-01-31                                                                |
        | zero            | false                                                                     |
        | emoji           | party 🎂                                                                  |
        | small           | 0.000002                                                                  |
        | digits          | "02108"                                                                   |
        | decimals        | "1.50"                                                                    |
        | composed        | "Jose\\u0301"                                                             |

    Scenario: Properties are updated to values of the same type, and of every other type
      Given Jessica has a profile with:
        | external ID           | 1468       |
        | text to empty         | gold       |
        | text to capitals      | gold       |
        | text to shorter       | platinum   |
        | text to number        | gold       |
        | text to true          | gold       |
        | text to list          | gold       |
        | digits to number      | "1"        |
        | number to zero        | 5          |
        | zero to number        | 0          |
        | number to number      | 5          |
        | number to negative    | 3          |
        | fraction to fraction  | 2.5        |
        | whole to fraction     | 2          |
        | number to text        | 3          |
        | number to digits      | 1          |
        | number to true        | 1          |
        | number to list        | 1          |
        | true to false         | true       |
        | false to true         | false      |
        | true to text          | true       |
        | true to number        | true       |
        | true to list          | true       |
        | list to list          | ["a", "b"] |
        | list to empty         | ["a"]      |
        | list to text          | ["a", "b"] |
        | list to number        | [1, 2]     |
        | list to true          | ["a"]      |
        | list to other element | ["a"]      |
        | tier                  | 7          |
      When Identify receives:
        | external ID           | 1468       |
        | text to empty         | ""         |
        | text to capitals      | GOLD       |
        | text to shorter       | gold       |
        | text to number        | 3          |
        | text to true          | true       |
        | text to list          | ["a", "b"] |
        | digits to number      | 1          |
        | number to zero        | 0          |
        | zero to number        | 5          |
        | number to number      | 4          |
        | number to negative    | -3         |
        | fraction to fraction  | 2.75       |
        | whole to fraction     | 2.5        |
        | number to text        | gold       |
        | number to digits      | "1"        |
        | number to true        | true       |
        | number to list        | [1, 2]     |
        | true to false         | false      |
        | false to true         | true       |
        | true to text          | gold       |
        | true to number        | 1          |
        | true to list          | ["a"]      |
        | list to list          | ["c"]      |
        | list to empty         | []         |
        | list to text          | gold       |
        | list to number        | 3          |
        | list to true          | true       |
        | list to other element | [7]        |
      Then Jessica has:
        | text to empty         | ""         |
        | text to capitals      | GOLD       |
        | text to shorter       | gold       |
        | text to number        | 3          |
        | text to true          | true       |
        | text to list          | ["a", "b"] |
        | digits to number      | 1          |
        | number to zero        | 0          |
        | zero to number        | 5          |
        | number to number      | 4          |
        | number to negative    | -3         |
        | fraction to fraction  | 2.75       |
        | whole to fraction     | 2.5        |
        | number to text        | gold       |
        | number to digits      | "1"        |
        | number to true        | true       |
        | number to list        | [1, 2]     |
        | true to false         | false      |
        | false to true         | true       |
        | true to text          | gold       |
        | true to number        | 1          |
        | true to list          | ["a"]      |
        | list to list          | ["c"]      |
        | list to empty         | []         |
        | list to text          | gold       |
        | list to number        | 3          |
        | list to true          | true       |
        | list to other element | [7]        |
        | tier                  | 7          |

    Scenario: Properties are updated to texts that are the same when they are joined
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | plan 1      | 23   |
        | tier        | "12" |
        | tour        | "3"  |
      When Identify receives:
        | external ID | 1468 |
        | plan        | gol  |
        | plan 1      | d23  |
        | tier        | "1"  |
        | tour        | "23" |
      Then Jessica has:
        | plan   | gol  |
        | plan 1 | d23  |
        | tier   | "1"  |
        | tour   | "23" |

    Scenario: A property is updated after many updates of another
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 1    |
      When these calls are made in turn, 60 times:
        | call           | external ID | tier |
        | the same again | 1468        | 2    |
      And Identify receives:
        | external ID | 1468   |
        | plan        | silver |
        | tour        | Boston |
      Then Jessica has:
        | plan | silver |
        | tour | Boston |
        | tier | 2      |
