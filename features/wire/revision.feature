@wire-revision
Feature: The successor's own wire format
  JSON:API requests with a revision, answered with 202 and no body, with filters and places of their own.

  @POST-JSON
  Rule: A POST with a document of one profile is accepted

    Scenario Outline: A profile is created by a call as "<form>"
      When Identify receives, as "<form>":
        | external ID  | 1468                  |
        | email        | old.me@yahoo.com      |
        | phone number | +16171000001          |
        | city         | Boston                |
        | note         | a+b & c=d; 100% "é" % |
      Then Jessica is the one profile with:
        | external ID  | 1468                  |
        | email        | old.me@yahoo.com      |
        | phone number | +16171000001          |
        | city         | Boston                |
        | note         | a+b & c=d; 100% "é" % |

      Examples:
        | form                |
        | JSON:API            |
        | plain JSON          |
        | trailing slash      |
        | JSON with a charset |

  @ANSWER
  Rule: Every well-formed request is answered with 202 and no body

    @each-way
    Scenario: Accepted, rejected and new calls are answered with 202 and no body
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives:
        | external ID | 1468   |
        | city        | Boston |
      And Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Identify receives:
        | external ID | (a new one) |
      Then every answer is that of an accepted call

  @NULLS
  Rule: Null in place of all properties changes nothing

    Scenario: Null in place of all properties changes nothing on an existing profile
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "<external ID 1468>", "properties": null}}}
        """
      Then Jessica still has:
        | external ID | 1468 |
        | plan        | gold |

    Scenario: A missing email beside null in place of all properties is added
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "<external ID 1468>",
          "email": "<email old.me@yahoo.com>", "properties": null}}}
        """
      Then Jessica has:
        | email | old.me@yahoo.com |

  @PROP-UPDATE
  Rule: An empty object in place of the properties removes none

    Scenario: Properties stay when an empty object comes in their place
      Given Jessica has a profile with:
        | external ID | 1468   |
        | city        | Boston |
        | plan        | gold   |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "<external ID 1468>",
          "location": {"city": "Denver"}, "properties": {}}}}
        """
      Then Jessica has:
        | city | Denver |
        | plan | gold   |

  @FIND-NOBODY
  Rule: A look-up for an unknown profile returns an empty list

    Scenario: A look-up by an unknown value of each identifier returns an empty list
      Then a look-up for an unknown profile says so, with the text "data"

  @FIND @KEY-PLACES
  Rule: Each form of the filter finds exactly the right profile

    Scenario Outline: A filter as "<place>" finds the right profile by each identifier
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica is found by each identifier, with the filter "<place>"

      Examples:
        | place               |
        | equals              |
        | raw parentheses     |
        | any                 |
        | any of several      |
        | trailing slash      |
        | with a content type |

    Scenario Outline: A filter as "<place>" finds a profile by identifiers that it got later
      Given Jessica has a profile with:
        | external ID | 1468   |
        | city        | Boston |
      And Jessica's email "old.me@yahoo.com" was added later
      And Jessica's phone number "+16171000001" was set with the private key
      Then Jessica is found by each identifier, with the filter "<place>"
      When Identify receives:
        | external ID | 1468   |
        | city        | Denver |
      Then Jessica has:
        | city | Denver |
      And Jessica is found by each identifier, with the filter "<place>"

      Examples:
        | place          |
        | equals         |
        | any            |
        | any of several |

  @ERRORS
  Rule: Refused calls have the documented status and form

    Scenario Outline: Private calls with <key> are refused in the documented form
      Then each private call with <key> is refused in the documented form

      Examples:
        | key                 |
        | no key              |
        | a wrong private key |
        | the public key      |

    Scenario: A person ID that does not exist is refused in the documented form
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      Then a person ID similar to Jessica's is unknown

    Scenario Outline: An incomplete document as "<form>" is refused
      When Identify receives, as "<form>", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "1468"
        """
      Then the answer is a client error

      Examples:
        | form       |
        | JSON:API   |
        | plain JSON |

    Scenario: A call without a public key is refused and changes nothing
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives, with no key:
        | external ID | 1468   |
        | plan        | silver |
      Then the answer is a client error
      And Jessica still has:
        | plan | gold |
