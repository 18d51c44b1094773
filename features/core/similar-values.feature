Feature: Similar identifiers
  Identifiers that are not equal belong to different profiles (FAQ 1 and 3): no database, collation, search index or
  decoder may take one for another.

  @CREATE
  Rule: Similar external IDs belong to different profiles

    Scenario Outline: External IDs that differ by <what> belong to different profiles
      Given Jessica has a profile with:
        | external ID | <hers> |
        | plan        | gold   |
      When Identify receives:
        | external ID | <second> |
        | plan        | silver   |
      And Identify receives:
        | external ID | <third> |
        | plan        | bronze  |
      And Identify receives:
        | external ID | <fourth> |
        | plan        | iron     |
      Then the profile found by external ID "<second>" has:
        | plan | silver |
      And the profile found by external ID "<third>" has:
        | plan | bronze |
      And the profile found by external ID "<fourth>" has:
        | plan | iron |
      And Jessica still has:
        | external ID | <hers> |
        | plan        | gold   |

      Examples:
        | what                      | hers     | second   | third    | fourth   |
        | a character beyond BMP    | 14🎈68    | 14🎂68    | 14🎈69    | 14       |
        | how a letter is composed  | José     | José    | Ｊosé     | Jose     |
        | what a letter is made of  | Straße   | Strasse  | STRASSE  | Strase   |
        | a sign between words      | no.14 68 | no-14 68 | no.1468  | 68 no.14 |
        | what looks like an escape | ab&1     | a%62&1   | a\\b&1   | ab&amp;1 |
        | what comes after a sign   | a:1468:b | a:1468:c | a;1468:b | a:1468:* |
