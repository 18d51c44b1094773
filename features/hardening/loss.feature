Feature: No loss of data
  A change to an identifier that another profile has may be refused or may merge the two profiles. Either way, no data
  is lost.

  @NO-LOSS
  Rule: A change to an identifier that another profile has loses nothing

    Scenario Outline: No data is lost when the <identifier> of a profile with <her identifier> changes to one that another profile has
      Given Jessica has a profile with:
        | <her identifier> | <hers> |
        | <identifier>     | <old>  |
        | plan             | gold   |
        | title            | Owner  |
        | region           | MA     |
      And Robert has a profile with:
        | <identifier> | <his>          |
        | <second>     | <second value> |
        | last name    | Smith          |
        | city         | Boston         |
        | tier         | silver         |
        | visits       | 3              |
        | sizes        | ["S", "M"]     |
        | none         | 0              |
        | loyal        | false          |
        | note         | ""             |
      When the private key tries to change Jessica's profile to:
        | <identifier> | <his> |
      Then the profile found by <her identifier> "<hers>" has:
        | plan   | gold  |
        | title  | Owner |
        | region | MA    |
      And the profile found by <identifier> "<his>" has:
        | last name | Smith      |
        | city      | Boston     |
        | tier      | silver     |
        | visits    | 3          |
        | sizes     | ["S", "M"] |
        | none      | 0          |
        | loyal     | false      |
        | note      | ""         |
      And the profile found by <second> "<second value>" has:
        | city   | Boston     |
        | tier   | silver     |
        | visits | 3          |
        | sizes  | ["S", "M"] |
        | none   | 0          |
        | loyal  | false      |
        | note   | ""         |
      And if it was refused, Jessica still has:
        | <her identifier> | <hers> |
        | <identifier>     | <old>  |
        | plan             | gold   |

      Examples:
        | her identifier | hers             | identifier   | old              | his              | second       | second value     |
        | external ID    | 1468             | email        | old.me@yahoo.com | robert@yahoo.com | phone number | +16171000005     |
        | external ID    | 1468             | phone number | +16171000001     | +16171000005     | email        | robert@yahoo.com |
        | email          | old.me@yahoo.com | external ID  | 1468             | 2468             | phone number | +16171000005     |
        | phone number   | +16171000001     | external ID  | (none)           | 2468             | email        | robert@yahoo.com |
        | phone number   | +16171000001     | email        | old.me@yahoo.com | robert@yahoo.com | external ID  | 2468             |
        | email          | old.me@yahoo.com | phone number | +16171000001     | +16171000005     | external ID  | 2468             |

    Scenario Outline: No data is lost when the <identifier> changes back to the old one, which another profile has by now
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      And Jessica's <identifier> "<new>" was set with the private key
      And Robert has a profile with:
        | <identifier> | <old>  |
        | city         | Boston |
        | tier         | silver |
      When the private key tries to change Jessica's profile to:
        | <identifier> | <old> |
      Then the profile found by <found by> "<value>" has:
        | plan | gold |
      And the profile found by <identifier> "<old>" has:
        | city | Boston |
        | tier | silver |

      Examples:
        | identifier   | old              | new              | found by     | value            |
        | external ID  | 1468             | 9999             | phone number | +16171000001     |
        | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             |
        | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com |

    Scenario Outline: No data is lost when the change of the <identifier> to one that another profile has is sent twice
      Given Jessica has a profile with:
        | <her identifier> | <hers> |
        | <identifier>     | <old>  |
      And Robert has a profile with:
        | <identifier> | <his>          |
        | <second>     | <second value> |
        | city         | Boston         |
        | tier         | silver         |
      When the private key tries to change Jessica's profile to:
        | <identifier> | <his> |
      And the private key tries to change Jessica's profile to:
        | <identifier> | <his> |
      Then the profile found by <identifier> "<his>" has:
        | city | Boston |
        | tier | silver |
      And the profile found by <second> "<second value>" has:
        | city | Boston |
        | tier | silver |

      Examples:
        | her identifier | hers             | identifier   | old              | his              | second       | second value     |
        | external ID    | 1468             | email        | old.me@yahoo.com | robert@yahoo.com | phone number | +16171000005     |
        | external ID    | 1468             | phone number | +16171000001     | +16171000005     | email        | robert@yahoo.com |
        | email          | old.me@yahoo.com | external ID  | 1468             | 2468             | phone number | +16171000005     |

    Scenario Outline: No data is lost when the <one> and the <two> change to those of two other profiles
      Given Jessica has a profile with:
        | <found by> | <hers> |
        | plan       | gold   |
      And Robert has a profile with:
        | <one> | <his>  |
        | city  | Boston |
      And Maria has a profile with:
        | <two> | <marias> |
        | tier  | silver   |
      When the private key tries to change Jessica's profile to:
        | <one> | <his>    |
        | <two> | <marias> |
      Then the profile found by <found by> "<hers>" has:
        | plan | gold |
      And the profile found by <one> "<his>" has:
        | city | Boston |
      And the profile found by <two> "<marias>" has:
        | tier | silver |

      Examples:
        | found by    | hers             | one         | his              | two          | marias       |
        | external ID | 1468             | email       | robert@yahoo.com | phone number | +16171000005 |
        | email       | old.me@yahoo.com | external ID | 2468             | phone number | +16171000005 |

    Scenario Outline: A change that is refused because of the <identifier> changes nothing else
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
        | title        | Owner            |
      And Robert has a profile with:
        | <identifier> | <his>  |
        | tier         | silver |
      When the private key tries to change Jessica's profile to:
        | <identifier> | <his>   |
        | <free>       | <value> |
        | plan         | silver  |
        | city         | Boston  |
      Then if it was refused, Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
        | title        | Owner            |
        | city         | null             |
      And the profile found by <identifier> "<his>" has:
        | tier | silver |

      Examples:
        | identifier   | his              | free         | value            |
        | external ID  | 2468             | email        | new.me@yahoo.com |
        | email        | robert@yahoo.com | phone number | +16171000009     |
        | phone number | +16171000005     | external ID  | 9999             |
