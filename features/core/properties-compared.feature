Feature: Updating properties to similar values
  With the public key, Identify updates properties of existing profiles (FAQ 5), however little the new value differs
  and however often the profile has been updated.

  @PROP-UPDATE
  Rule: Identify updates properties to values that differ little

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
        | zero            | false                                                                     |
        | emoji           | party 🎂                                                                  |
        | small           | 0.000002                                                                  |
        | digits          | "02108"                                                                   |
        | decimals        | "1.50"                                                                    |
        | composed        | "Jose\\u0301"                                                             |

    Scenario: A property is updated after many updates of another
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 1    |
      When these calls are made in turn, 24 times:
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
