Feature: Keeping an external ID
  Identify, with the public key, no longer replaces what a profile has.
  It says nothing of it. That nothing changed is only said with proof that the request has been processed.

  @KEEP-ID
  Rule: An external ID is kept

    @each-way
    Scenario Outline: A free one is sent, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives, alone and with a property, twice:
        | <found by>  | <value> |
        | external ID | 9999    |
      Then Jessica still has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"
      And nobody is found by external ID "9999"

      Examples:
        | found by     | value            |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario Outline: An external ID is kept against <what>
      Given Jessica has a profile with:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | external ID  | <has>            |
        | plan         | gold             |
      When Identify receives, alone and with a property, twice:
        | email       | old.me@yahoo.com |
        | external ID | <sent>           |
      And Identify receives, alone and with a property, twice:
        | phone number | +16171000001 |
        | external ID  | <sent>       |
      Then Jessica still has:
        | external ID | <has> |
      And Jessica is found by external ID "<has>"

      Examples:
        | what               | has                                              | sent                                             |
        | another case       | 1468a                                            | 1468A                                            |
        | one more character | 1468                                             | 14680                                            |
        | one character less | 14680                                            | 1468                                             |
        | an empty one       | 1468                                             | (empty)                                          |
        | a blank one        | 1468                                             | (blank)                                          |
        | null               | 1468                                             | (null)                                           |
        | a number           | 1468                                             | (a number)                                       |
        | a long one         | 1468                                             | (a long one)                                     |
        | a non-ASCII one    | 1468                                             | (a non-ASCII one)                                |
        | digits             | 1468                                             | (digits)                                         |
        | one zero more      | (digits)                                         | (the external ID (digits) with a zero before it) |
        | one zero less      | (the external ID (digits) with a zero before it) | (digits)                                         |
        | a list             | 1468                                             | (a list)                                         |

    @each-way
    Scenario Outline: An external ID is kept that was <origin>
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
        | plan  | gold             |
      And Jessica's external ID "1468" was <origin>
      When Identify receives, alone and with a property, twice:
        | email       | old.me@yahoo.com |
        | external ID | 9999             |
      Then Jessica still has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"
      And nobody is found by external ID "9999"

      Examples:
        | origin                   |
        | added later              |
        | set with the private key |

    Scenario: An external ID is kept that replaced another with the private key
      Given Jessica has a profile with:
        | email       | old.me@yahoo.com |
        | external ID | 9999             |
      And Jessica's external ID "1468" was set with the private key
      When Identify receives, alone and with a property, twice:
        | email       | old.me@yahoo.com |
        | external ID | 9999             |
      Then Jessica still has:
        | external ID | 1468 |
      And nobody is found by external ID "9999"

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
        | <found by>  | <value> |
        | external ID | 2468    |
      Then Jessica still has:
        | external ID | 1468 |
      And Robert still has:
        | external ID | 2468 |
      And Jessica is found by external ID "1468"
      And Robert is found by external ID "2468"

      Examples:
        | found by     | value            |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario: Every other identifier is right, and it alone is new
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | external ID  | 9999             |
      Then Jessica still has:
        | external ID | 1468 |
      And nobody is found by external ID "9999"

    Scenario Outline: Two new identifiers at once, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | <found by>  | <value>     |
        | <other>     | <other new> |
        | external ID | 9999        |
      Then Jessica still has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"
      And nobody is found by external ID "9999"

      Examples:
        | found by     | value            | other        | other new        |
        | email        | old.me@yahoo.com | phone number | +16171000009     |
        | phone number | +16171000001     | email        | new.me@yahoo.com |

    Scenario: An external ID is kept that is not named at all
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | email | old.me@yahoo.com |
      Then Jessica still has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"
