Feature: Keeping an email
  Identify, with the public key, no longer replaces what a profile has.
  It says nothing of it. That nothing changed is only said with proof that the request has been processed.

  @KEEP-EMAIL
  Rule: An email is kept

    @each-way
    Scenario Outline: A free one is sent, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives, alone and with a property, twice:
        | <found by> | <value>          |
        | email      | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
      And nobody is found by email "new.me@yahoo.com"

      Examples:
        | found by     | value        |
        | external ID  | 1468         |
        | phone number | +16171000001 |

    Scenario Outline: An email is kept against <what>
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | email        | <has>        |
        | plan         | gold         |
      When Identify receives, alone and with a property, twice:
        | external ID | 1468   |
        | email       | <sent> |
      And Identify receives, alone and with a property, twice:
        | phone number | +16171000001 |
        | email        | <sent>       |
      Then Jessica still has:
        | email | <has> |
      And Jessica is found by email "<has>"

      Examples:
        | what               | has                 | sent                         |
        | another case       | old.me@yahoo.com    | OLD.Me@yahoo.com             |
        | one more character | old.me@yahoo.com    | old.me2@yahoo.com            |
        | one that goes on   | old.me@yahoo.com    | old.me@yahoo.com.au          |
        | one cut off        | old.me@yahoo.com.au | old.me@yahoo.com             |
        | another domain     | old.me@yahoo.com    | old.me@gmail.com             |
        | an empty one       | old.me@yahoo.com    | (empty)                      |
        | a blank one        | old.me@yahoo.com    | (blank)                      |
        | null               | old.me@yahoo.com    | (null)                       |
        | a number           | old.me@yahoo.com    | (a number)                   |
        | a long one         | old.me@yahoo.com    | (a long one)                 |
        | a non-ASCII one    | old.me@yahoo.com    | (a non-ASCII one)            |
        | a list             | old.me@yahoo.com    | (a list)                     |
        | a tag              | old.me@yahoo.com    | old.me+tag@yahoo.com         |
        | a shorter one      | old.me@yahoo.com    | o@y.com                      |
        | a longer one       | old.me@yahoo.com    | new.longer.me@mail.yahoo.com |

    @each-way
    Scenario Outline: An email is kept that was <origin>
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's email "old.me@yahoo.com" was <origin>
      When Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
      And nobody is found by email "new.me@yahoo.com"

      Examples:
        | origin                   |
        | added later              |
        | set with the private key |

    Scenario: An email is kept that replaced another with the private key
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Jessica's email "old.me@yahoo.com" was set with the private key
      When Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"

    Scenario Outline: One that somebody else has is sent, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      And Robert has a profile with:
        | external ID  | 2468             |
        | email        | robert@yahoo.com |
        | phone number | +16171000005     |
      When Identify receives, alone and with a property, twice:
        | <found by> | <value>          |
        | email      | robert@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Robert still has:
        | email | robert@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
      And Robert is found by email "robert@yahoo.com"

      Examples:
        | found by     | value        |
        | external ID  | 1468         |
        | phone number | +16171000001 |

    Scenario: Every other identifier is right, and it alone is new
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468             |
        | phone number | +16171000001     |
        | email        | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"

    Scenario Outline: Two new identifiers at once, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | <found by> | <value>          |
        | <other>    | <other new>      |
        | email      | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
      And nobody is found by email "new.me@yahoo.com"

      Examples:
        | found by     | value        | other        | other new    |
        | external ID  | 1468         | phone number | +16171000009 |
        | phone number | +16171000001 | external ID  | 9999         |

    Scenario: An email is kept that is not named at all
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | external ID | 1468 |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
