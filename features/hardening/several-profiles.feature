Feature: Several profiles in one request
  A request that names several profiles updates one of them only, and merges nothing (FAQ 6 to 8 and 10). Which one is
  left open.

  @NO-TAKEOVER
  Rule: Identify touches only the profile that it matched

    Scenario Outline: Only one profile is updated if the <found by> is that of one and the <identifier> that of another
      Given Jessica has a profile with:
        | <found by> | <hers> |
        | tier       | 1      |
      And Robert has a profile with:
        | <identifier> | <his> |
        | tier         | 2     |
      When Identify receives:
        | <found by>   | <hers> |
        | <identifier> | <his>  |
        | plan         | gold   |
      Then Jessica and Robert do not both get:
        | plan | gold |

      Examples:
        | found by     | hers             | identifier   | his              |
        | external ID  | 1468             | email        | robert@yahoo.com |
        | external ID  | 1468             | phone number | +16171000005     |
        | email        | old.me@yahoo.com | phone number | +16171000005     |

    Scenario: Identifiers of three profiles in one request merge nothing
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Robert has a profile with:
        | email | robert@yahoo.com |
        | plan  | silver           |
      And Maria has a profile with:
        | phone number | +16171000005 |
        | plan         | bronze       |
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468             |
        | email        | robert@yahoo.com |
        | phone number | +16171000005     |
      Then Jessica still has:
        | external ID | 1468 |
        | plan        | gold |
      And Robert still has:
        | email | robert@yahoo.com |
        | plan  | silver           |
      And Maria still has:
        | phone number | +16171000005 |
        | plan         | bronze       |
