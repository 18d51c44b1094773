Feature: Keeping a phone number
  Identify, with the public key, no longer replaces what a profile has.
  It says nothing of it. That nothing changed is only said with proof that the request has been processed.

  @KEEP-PHONE
  Rule: A phone number is kept

    @each-way
    Scenario Outline: A free one is sent, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value>      |
        | phone number | +16171000009 |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"
      And nobody is found by phone number "+16171000009"

      Examples:
        | found by    | value            |
        | external ID | 1468             |
        | email       | old.me@yahoo.com |

    Scenario Outline: A phone number is kept against <what>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | <has>            |
        | plan         | gold             |
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468   |
        | phone number | <sent> |
      And Identify receives, alone and with a property, twice:
        | email        | old.me@yahoo.com |
        | phone number | <sent>           |
      Then Jessica still has:
        | phone number | <has> |
      And Jessica is found by phone number "<has>"

      Examples:
        | what            | has           | sent                                        |
        | one more digit  | +16171000001  | +161710000012                               |
        | another number  | +16171000001  | +16171000002                                |
        | another format  | +16171000001  | (the phone number +16171000001 with dashes) |
        | an empty one    | +16171000001  | (empty)                                     |
        | a blank one     | +16171000001  | (blank)                                     |
        | null            | +16171000001  | (null)                                      |
        | a number        | +16171000001  | (a number)                                  |
        | a long one      | +16171000001  | (a long one)                                |
        | a non-ASCII one | +16171000001  | (a non-ASCII one)                           |
        | a list          | +16171000001  | (a list)                                    |
        | one digit less  | +161710000012 | +16171000001                                |
        | another country | +16171000001  | (of another country)                        |

    @each-way
    Scenario Outline: A phone number is kept that was <origin>
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's phone number "+16171000001" was <origin>
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468         |
        | phone number | +16171000009 |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"
      And nobody is found by phone number "+16171000009"

      Examples:
        | origin                   |
        | added later              |
        | set with the private key |

    Scenario: A phone number is kept that replaced another with the private key
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000009 |
      And Jessica's phone number "+16171000001" was set with the private key
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468         |
        | phone number | +16171000009 |
      Then Jessica still has:
        | phone number | +16171000001 |
      And nobody is found by phone number "+16171000009"

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
        | <found by>   | <value>      |
        | phone number | +16171000005 |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Robert still has:
        | phone number | +16171000005 |
      And Jessica is found by phone number "+16171000001"
      And Robert is found by phone number "+16171000005"

      Examples:
        | found by    | value            |
        | external ID | 1468             |
        | email       | old.me@yahoo.com |

    Scenario: Every other identifier is right, and it alone is new
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000009     |
      Then Jessica still has:
        | phone number | +16171000001 |
      And nobody is found by phone number "+16171000009"

    Scenario Outline: Two new identifiers at once, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value>      |
        | <other>      | <other new>  |
        | phone number | +16171000009 |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"
      And nobody is found by phone number "+16171000009"

      Examples:
        | found by    | value            | other       | other new        |
        | external ID | 1468             | email       | new.me@yahoo.com |
        | email       | old.me@yahoo.com | external ID | 9999             |

    Scenario: A phone number is kept that is not named at all
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | external ID | 1468 |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"
